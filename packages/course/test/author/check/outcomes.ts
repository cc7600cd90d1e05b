import type { Exercise } from "../../../src/exercises.ts";
import type { Results } from "../../../src/author/check/results.ts";
import type { Outcome } from "../../../src/reporter/outcome.ts";

export const exercise: Exercise = {
  number: "03",
  slug: "gather",
  folder: "exercises/03-gather",
  solution: "solutions/03-gather",
  wrong: ["too-small"],
};

/** A test of task 1 that passed, or did what is given. */
export function outcome(given: Partial<Outcome> = {}): Outcome {
  return {
    task: 1,
    goal: "answer",
    title: "it works",
    state: "passed",
    message: "",
    errorName: "",
    where: undefined,
    unloaded: false,
    seed: undefined,
    schedule: undefined,
    won: undefined,
    ...given,
  };
}

/** A test that failed by such an error. */
export function failed(message: string, given: Partial<Outcome> = {}): Outcome {
  return outcome({ state: "failed", message, errorName: "Error", ...given });
}

export function results(...outcomes: Outcome[]): Results {
  return { outcomes, errors: [] };
}
