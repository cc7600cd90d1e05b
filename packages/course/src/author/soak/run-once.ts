import type { TestCase, Vitest } from "vitest/node";
import { explain } from "../../reporter/explain.ts";
import { testsIn } from "../../tests-in.ts";

/** How one run went. */
export interface Run {
  passed: number;
  /** A text for each failure: which test, and what it said. */
  failures: string[];
}

/** Runs all tests of a vitest once: in another order and with other contents, chunks and faults for each seed. */
export async function runOnce(vitest: Vitest, seed: number): Promise<Run> {
  // Workers inherit it.
  process.env["SEED"] = String(seed);
  vitest.config.sequence.seed = seed;
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(
    await vitest.globTestSpecifications(),
  );
  const tests = testsIn(testModules);
  const passed = tests.filter((test) => test.result().state === "passed");
  const failures = [
    ...tests.filter((test) => !passed.includes(test)).map(textOf),
    ...testModules.flatMap((module) =>
      module.errors().map((error) => `${module.project.name}: ${explain(error).message}`),
    ),
    ...unhandledErrors.map(
      (error) => `outside of all tests: ${error instanceof Error ? error.message : String(error)}`,
    ),
  ];
  if (tests.length === 0 && failures.length === 0) failures.push("no test ran");
  return { passed: passed.length, failures };
}

function textOf(test: TestCase): string {
  const errors = test.result().errors ?? [];
  const said = errors.length === 0 ? "was not run" : errors.map((error) => explain(error).message).join("\n");
  return `${test.module.project.name}: ${test.fullName}\n${said}`;
}
