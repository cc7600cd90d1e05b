import type { Schedule } from "@meanwhile/test-server";
import type { TestCase } from "vitest/node";
import { explain } from "./explain.ts";

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
  /** The class of the error, such as `TypeError`. */
  errorName: string;
  where: string | undefined;
  /** The code under test could not even be loaded. */
  unloaded: boolean;
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
  const [error, ...more] = errors.map(explain);
  return {
    task: Number(task),
    goal,
    title: test.name,
    state: state === "passed" || state === "failed" ? state : "not run",
    message: [
      error?.message ?? "",
      ...more.map(({ message }) => `  and       ${message.split("\n")[0]}`),
    ].join("\n"),
    errorName: errors[0]?.name ?? "",
    where: meanwhile?.where ?? error?.where,
    unloaded: error?.unloaded ?? false,
    seed: meanwhile?.seed,
    schedule: meanwhile?.schedule,
    won: test.annotations().find(({ type }) => type === "won")?.message,
  };
}
