import type { Ran, Run } from "../src/conduct/task.ts";

type Ending = Partial<Omit<Ran, "outcome">> & { outcome?: Partial<Ran["outcome"]> };

/** A test that ran, and passed where nothing else is said. */
export function madeUpRan(title: string, { outcome, ...more }: Ending = {}): Ran {
  return {
    id: `visible > ${title}`,
    group: "Order",
    hidden: false,
    found: false,
    fault: undefined,
    why: undefined,
    outcome: {
      task: 1,
      goal: "start all",
      title,
      state: "passed",
      message: "",
      errorName: "",
      where: undefined,
      unloaded: false,
      seed: 7,
      schedule: undefined,
      won: undefined,
      ...outcome,
    },
    ...more,
  };
}

/** A run in which exactly the declared tests have ended so. */
export function madeUpRun(tests: readonly Ran[], more: Partial<Run> = {}): Run {
  return {
    declared: tests.map(({ id }) => id),
    tests,
    errors: [],
    layers: ["permission"],
    output: { head: "", tail: "", bytes: 0 },
    ...more,
  };
}
