import { join } from "node:path";
import type { SerializedError } from "vitest";
import { createVitest, type TestCase } from "vitest/node";

/** How a scenario ended. */
export interface Ending {
  state: string;
  /** All errors of the test, in order, each with its cause. */
  messages: string[];
  where: string | undefined;
}

export interface Endings {
  /** By file and title: `hangs: before anything`. */
  of: Map<string, Ending>;
  /** Errors that belong to no test. */
  loose: string[];
}

/** Runs all scenarios in a vitest of its own, where tests may fail. */
export async function runScenarios(): Promise<Endings> {
  const { exitCode } = process;
  const root = join(import.meta.dirname, "../../../..");
  const include = ["packages/test-server/test/vitest/scenarios/*.ts"];
  const vitest = await createVitest("test", {
    config: join(root, "vitest.config.ts"),
    root,
    watch: false,
    silent: true,
    reporters: [{}],
    projects: [{ extends: true, test: { name: "scenarios", include } }],
    // Most of them wait.
    maxWorkers: 5,
  });
  try {
    const { testModules, unhandledErrors } = await vitest.start();
    const tests = testModules.flatMap((module) => [...module.children.allTests()]);
    const loose = [
      ...testModules.flatMap((module) => module.errors()),
      ...(unhandledErrors as SerializedError[]),
    ];
    return { of: new Map(tests.map((test) => [titleOf(test), endingOf(test)])), loose: loose.map(textOf) };
  } finally {
    await vitest.close();
    process.exitCode = exitCode;
  }
}

function titleOf(test: TestCase): string {
  return `${/([^/\\]+)\.ts$/.exec(test.module.moduleId)?.[1]}: ${test.name}`;
}

function endingOf(test: TestCase): Ending {
  const { state, errors = [] } = test.result();
  return { state, messages: errors.map(textOf), where: test.meta().meanwhile?.where };
}

function textOf({ message, cause }: SerializedError): string {
  return cause === undefined || message.includes(cause.message) ? message : `${message}: ${cause.message}`;
}
