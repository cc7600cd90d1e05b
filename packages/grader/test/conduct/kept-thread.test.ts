import { join } from "node:path";
import { onTestFinished, expect, test } from "vitest";
import { createVitest } from "vitest/node";
import { keptThread } from "../../src/conduct/kept-thread.ts";

const ROOT = join(import.meta.dirname, "../../../..");

const project = (name: string) => ({
  extends: true as const,
  test: { name, include: ["packages/grader/test/conduct/visits/{counts,ends}.ts"] },
});

/** Runs the files of that name in two projects. @returns how often each run's thread had been visited */
async function begin(): Promise<(project: string, file?: string) => Promise<number | undefined>> {
  const { exitCode } = process;
  const vitest = await createVitest({
    root: ROOT,
    config: join(ROOT, "vitest.config.ts"),
    watch: false,
    silent: true,
    reporters: [{}],
    projects: [project("one"), project("another")],
    pool: keptThread(),
    isolate: false,
    fileParallelism: false,
    maxWorkers: 1,
  });
  onTestFinished(async () => {
    await vitest.close();
    process.exitCode = exitCode;
  });
  const all = await vitest.globTestSpecifications();
  return async (name, file = "counts.ts") => {
    const isOwn = (one: { project: { name: string }; moduleId: string }): boolean =>
      one.project.name === name && one.moduleId.endsWith(file);
    const { testModules } = await vitest.rerunTestSpecifications(all.filter(isOwn));
    // It tells of all files that it has ever run.
    const [counted] = testModules.filter(isOwn).flatMap((module) => [...module.children.allTests()]);
    return counted?.meta().visits;
  };
}

test("what tests import is loaded once, for as long as runs are of the same project", async () => {
  const run = await begin();
  expect([await run("one"), await run("one"), await run("one")]).toEqual([1, 2, 3]);
  expect([await run("another"), await run("another")]).toEqual([1, 2]);
  expect(await run("one")).toBe(1);
});

test("after a thread that has ended there is another one", async () => {
  const run = await begin();
  expect([await run("one"), await run("one", "ends.ts"), await run("one")]).toEqual([1, undefined, 1]);
});
