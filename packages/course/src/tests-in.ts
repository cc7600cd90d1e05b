import type { TestCase, TestModule } from "vitest/node";

/** All tests of these files, in the order in which they stand there. */
export function testsIn(modules: readonly TestModule[]): TestCase[] {
  return modules.flatMap((module) => Array.from(module.children.allTests()));
}

/** Whether there are tests and each of them has run and passed: what is skipped is not done. */
export function allPassed(modules: readonly TestModule[]): boolean {
  const tests = testsIn(modules);
  return (
    tests.length > 0 &&
    tests.every((test) => test.result().state === "passed") &&
    modules.every((module) => module.ok())
  );
}
