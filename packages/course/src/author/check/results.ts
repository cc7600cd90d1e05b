import type { TestModule } from "vitest/node";
import { explain } from "../../reporter/explain.ts";
import { type Outcome, outcomeOf } from "../../reporter/outcome.ts";
import { testsIn } from "../../tests-in.ts";

/** The results of one project: its tests, and errors that belong to no test. */
export interface Results {
  outcomes: Outcome[];
  errors: string[];
}

/** Puts together what the test files of one project, visible and hidden, have given. */
export function resultsOf(modules: readonly TestModule[]): Results {
  return {
    outcomes: testsIn(modules).map(outcomeOf),
    errors: modules.flatMap((module) => module.errors().map((error) => explain(error).message)),
  };
}

/** The sentence of cause. */
export function firstLine(message: string): string {
  return message.split("\n")[0] ?? "";
}
