import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "vitest";
import { madeUpCourse, manifest } from "../made-up-course.ts";
import { runCli, startCli } from "../run-cli.ts";

const PASSES = 'import { test } from "vitest"; test("a", () => {});';
const FAILS = 'import { test } from "vitest"; test("a", () => { throw new Error("no") });';

function exercise(folder: string, tests: string): Record<string, string> {
  return {
    [`exercises/${folder}/exercise.ts`]: "",
    [`exercises/${folder}/package.json`]: manifest("exercise", folder.slice(0, 2)),
    [`exercises/${folder}/exercise.test.ts`]: tests,
  };
}

test.concurrent("several exercises, each once, in the order in which they are named", async ({ expect }) => {
  await using course = await madeUpCourse({
    ...exercise("01-a", PASSES),
    ...exercise("02-b", PASSES),
    ...exercise("03-c", FAILS),
  });
  const { code, stdout } = await runCli(course.root, [
    "test",
    "2",
    "--filter",
    "a",
    "--filter",
    "exercise-02",
  ]);
  expect(stdout.match(/^ exercise-\d\d {2}.*$/gm)).toEqual([" exercise-02  b", " exercise-01  a"]);
  expect(code).toBe(0);
});

test.concurrent("one red exercise among green ones: exit code 1", async ({ expect }) => {
  await using course = await madeUpCourse({ ...exercise("01-a", FAILS), ...exercise("02-b", PASSES) });
  const { code, stdout } = await runCli(course.root, ["test", "1", "2"]);
  expect(stdout).toContain("0 of 1 tests pass.");
  expect(stdout).toContain("exercise-02 is done. That was the last exercise.");
  expect(code).toBe(1);
});

test.concurrent("a skipped test is no pass", async ({ expect }) => {
  await using course = await madeUpCourse(exercise("01-a", PASSES.replace("test(", "test.skip(")));
  const { code, stdout } = await runCli(course.root, ["test", "1"]);
  expect(stdout).toContain("0 of 1 tests pass.");
  expect(code).toBe(1);
});

test.concurrent("a solution and a package, told by vitest itself", async ({ expect }) => {
  await using course = await madeUpCourse({
    ...exercise("01-a", PASSES),
    "solutions/01-a/solution.ts": "",
    "solutions/01-a/hidden.test.ts": PASSES,
    "packages/download/test/a.test.ts": FAILS,
  });
  const solution = await runCli(course.root, ["test", "solution-01"]);
  expect(solution.stdout).toContain("2 passed (2)");
  expect(solution.code).toBe(0);
  expect((await runCli(course.root, ["test", "--filter", "download"])).code).toBe(1);
});

test.concurrent("from inside the exercise's folder, as its own script runs", async ({ expect }) => {
  await using course = await madeUpCourse(exercise("01-a", PASSES));
  const { code, stdout } = await runCli(join(course.root, "exercises/01-a"), ["test", "01"]);
  expect(stdout).toContain("exercise-01 is done.");
  expect(code).toBe(0);
});

test.concurrent.for(["exercise.ts", "exercise.test.ts"])("%s was deleted", async (name, { expect }) => {
  const file = `exercises/01-a/${name}`;
  const { [file]: _, ...rest } = exercise("01-a", PASSES);
  await using course = await madeUpCourse(rest);
  const stderr = `error: ${file} is missing. To have it back as it was: git checkout -- ${file}\n`;
  expect(await runCli(course.root, ["test", "1"])).toEqual({ code: 1, stdout: "", stderr });
});

test.concurrent("Ctrl-C ends the tests and leaves no temporary file", async ({ expect }) => {
  await using course = await madeUpCourse({
    ...exercise(
      "01-a",
      `import { mkdtempSync } from "node:fs"; import { tmpdir } from "node:os"; import { test } from "vitest";
      test("a", async () => { console.log("made " + mkdtempSync(tmpdir() + "/left-")); setInterval(() => {}, 1000); await new Promise(() => {}); }, 0);`,
    ),
  });
  const temporary = join(course.root, "temporary");
  await mkdir(temporary);
  const run = startCli(course.root, ["test", "1"], { TMPDIR: temporary });
  await run.said("made ");
  expect(await readdir(temporary)).toHaveLength(1);
  run.process.kill("SIGINT");
  expect(await run.ended).toMatchObject({ code: 130, stderr: "" });
  expect(await readdir(temporary)).toEqual([]);
});

test.concurrent("the second time for one cause the next hint is offered in words", async ({ expect }) => {
  const red = FAILS.replace("test(", 'describe("Task 1: go", () => test(').replace("});", "}));");
  await using course = await madeUpCourse({
    ...exercise("01-a", red.replace("{ test }", "{ describe, test }")),
    "exercises/01-a/hints.md": "## Task 1: go\n\n1. Look.\n2. The tool.\n",
  });
  expect((await runCli(course.root, ["test", "1"])).stdout).toContain("\n   hint: pnpm hint 1.1\n");
  expect((await runCli(course.root, ["test", "1"])).stdout).toContain(
    "\n   The same as last time. Hint 1 of 2 for task 1 may help: pnpm hint 1.1\n",
  );
});

test.concurrent("what an update has put beside is told of, by status too", async ({ expect }) => {
  const line = " New: exercises/01-a/exercise.new.ts (take what you want of it, then delete it)\n";
  await using course = await madeUpCourse({
    ...exercise("01-a", PASSES),
    "exercises/01-a/exercise.new.ts": "",
  });
  for (const args of [["test", "1"], ["status"]])
    expect((await runCli(course.root, args)).stdout).toContain(`\n${line}\n`);
});
