import type { TestRunResult } from "vitest/node";
import { outcomeOf } from "../reporter/outcome.ts";
import { allPassed, testsIn } from "../tests-in.ts";

/** How a run ended. */
export interface Verdict {
  state: "passed" | "failed" | "interrupted" | "missing";
  /** The task that failed first; 0 for none, or where the failure belongs to none. */
  task: number;
  /** Files without which nothing can run, relative to the root. */
  missing: string[];
}

export const INTERRUPTED: Verdict = { state: "interrupted", task: 0, missing: [] };

export function verdictOf({ testModules, unhandledErrors }: TestRunResult): Verdict {
  const failed = testsIn(testModules)
    .map(outcomeOf)
    .find(({ state }) => state === "failed");
  const sound = unhandledErrors.length === 0 && allPassed(testModules);
  return { state: sound ? "passed" : "failed", task: failed?.task ?? 0, missing: [] };
}
