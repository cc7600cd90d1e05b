import type { SerializedError, TestCase } from "vitest/node";
import type { Schedule } from "@meanwhile/test-server";

/** A test as the learner is told of it. */
export interface Outcome {
  /** `1` of `Task 1: ...`; 0 where a test belongs to no task. */
  task: number;
  /** `start every download before you wait for any` */
  goal: string;
  title: string;
  state: "passed" | "failed" | "not run";
  /** Cause first, then numbers, then the picture. */
  message: string;
  where: string | undefined;
  seed: number | undefined;
  schedule: Schedule | undefined;
  /** What the test has to say about a success, in words. */
  won: string | undefined;
}

export function outcomeOf(test: TestCase): Outcome {
  const { state, errors = [] } = test.result();
  const suite = test.parent.type === "suite" ? test.parent.name : "";
  const [, task = "0", goal = suite] = /^Task (\d+): (.*)$/.exec(suite) ?? [];
  const { meanwhile } = test.meta();
  return {
    task: Number(task),
    goal,
    title: test.name,
    state: state === "passed" || state === "failed" ? state : "not run",
    message: errors[0] === undefined ? "" : messageOf(errors[0]),
    where: meanwhile?.where ?? placeOf(errors[0]),
    seed: meanwhile?.seed,
    schedule: meanwhile?.schedule,
    won: test.annotations().find(({ type }) => type === "won")?.message,
  };
}

/** The message without a type in front where it is a finding of ours, which speaks for itself. */
export function messageOf(error: SerializedError): string {
  const cause = error.cause?.message;
  const because = cause === undefined || cause === "" || error.message.includes(cause) ? "" : `\n  because   ${cause}`;
  const named = ["Finding", "Error", "AssertionError"].includes(error.name ?? "Error") ? error.message : `${error.name}: ${error.message}`;
  return named + because;
}

/** The innermost place in the learner's own code on an error's stack. */
function placeOf(error: SerializedError | undefined): string | undefined {
  const frame = error?.stacks?.find(({ file }) => /(exercises|solutions)[\\/]/.test(file) && !file.endsWith(".test.ts"));
  if (frame === undefined) return undefined;
  const [file] = /(exercises|solutions)[\\/].*/.exec(frame.file) ?? [frame.file];
  return `${file.replaceAll("\\", "/")}:${frame.line}:${frame.column}`;
}
