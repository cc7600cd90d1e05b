import type { Exercise } from "../../exercises.ts";
import type { Outcome } from "../../reporter/outcome.ts";
import type { Problem } from "./problem.ts";
import { firstLine, type Results } from "./results.ts";

/** Errors that say what is still to be done. A failed `expect` is a plain `Error`. */
const FAIR = new Set(["Error", "AssertionError", "Finding", "NotImplemented"]);

/** The starter fails every task, and by a finding: not by a crash, a timeout or an import that does not work. */
export function checkStarter({ folder }: Exercise, { outcomes, errors }: Results): Problem[] {
  const at = `${folder}/exercise.ts`;
  const problems: Problem[] = errors.map((what) => ({ at, what, todo: "let the starter load and run" }));
  if (outcomes.length === 0 && errors.length === 0) {
    problems.push({
      at: `${folder}/exercise.test.ts`,
      what: "has no test",
      todo: "write at least one per task",
    });
  }
  for (const [task, own] of Map.groupBy(outcomes, (outcome) => outcome.task)) {
    if (task === 0 || own.some(({ state }) => state !== "passed")) continue;
    problems.push({ at, what: `passes task ${task} untouched`, todo: "leave something to do, or test it" });
  }
  return [...problems, ...outcomes.flatMap((outcome) => checkFailure(at, outcome))];
}

function checkFailure(at: string, { title, state, errorName, message, unloaded }: Outcome): Problem[] {
  if (state === "passed") return [];
  if (state === "not run") return [{ at, what: `does not run "${title}"`, todo: "let every test run" }];
  const timedOut = /\btimed out in \d+ ?ms/.test(message);
  if (FAIR.has(errorName) && !timedOut && !unloaded) return [];
  const why = unloaded ? "not loading" : timedOut ? "a timeout" : errorName || "no Error";
  return [
    {
      at,
      what: `fails "${title}" by ${why}: ${firstLine(message)}`,
      todo: "let it fail by an assertion, or throw NotImplemented",
    },
  ];
}
