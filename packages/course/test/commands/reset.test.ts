import { readdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "vitest";
import { courseInGit } from "../reset/course-in-git.ts";
import { madeUpCourse } from "../made-up-course.ts";
import { runCli } from "../run-cli.ts";

const E = "exercises/03-gather";
const STARTER = { [`${E}/exercise.ts`]: "starter\n", [`${E}/exercise.test.ts`]: "tests\n" };

/** The files of a folder with what is in them. */
async function contents(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const)),
  );
}

test.concurrent("the starter is back, what was written is kept, further files stay", async ({ expect }) => {
  await using course = await courseInGit(STARTER);
  await course.write({
    [`${E}/exercise.ts`]: "mine\n",
    [`${E}/own.ts`]: "own\n",
    [`${E}/exercise.test.ts`]: "changed\n",
  });
  const { code, stdout, stderr } = await runCli(course.root, ["reset", "3"]);
  const [stamp = ""] = await readdir(join(course.root, ".meanwhile/backup/03-gather"));
  expect(stdout.replaceAll(stamp, "2026-11-20-153007")).toMatchInlineSnapshot(`
    "
     The starter is back: exercises/03-gather/exercise.ts
     What you wrote is kept in
       .meanwhile/backup/03-gather/2026-11-20-153007/exercise.ts
       .meanwhile/backup/03-gather/2026-11-20-153007/own.ts
     Left as it is: exercises/03-gather/own.ts
     To begin again: pnpm test --filter exercise-03

    "
  `);
  expect([code, stderr]).toEqual([0, ""]);
  expect(await contents(join(course.root, ".meanwhile/backup/03-gather", stamp))).toEqual({
    "exercise.ts": "mine\n",
    "own.ts": "own\n",
  });
  expect(await contents(join(course.root, E))).toEqual({
    "exercise.ts": "starter\n",
    "exercise.test.ts": "changed\n",
    "own.ts": "own\n",
  });
});

test.concurrent("a starter that was not touched: nothing is done", async ({ expect }) => {
  await using course = await courseInGit(STARTER);
  await course.write({ [`${E}/own.ts`]: "own\n" });
  expect(await runCli(course.root, ["reset", "gather"])).toEqual({
    code: 0,
    stdout: `\n ${E}/exercise.ts is the starter: there is nothing to do.\n\n`,
    stderr: "",
  });
  expect(await readdir(course.root)).not.toContain(".meanwhile");
});

test.concurrent("a file that was deleted is back, and there is nothing to keep", async ({ expect }) => {
  await using course = await courseInGit(STARTER);
  await rm(join(course.root, E, "exercise.ts"));
  const { stdout } = await runCli(course.root, ["reset", "3"]);
  expect(stdout).toMatchInlineSnapshot(`
    "
     The starter is back: exercises/03-gather/exercise.ts
     To begin again: pnpm test --filter exercise-03

    "
  `);
  expect(await readFile(join(course.root, E, "exercise.ts"), "utf8")).toBe("starter\n");
});

test.concurrent("no copy, no reset", async ({ expect }) => {
  await using course = await courseInGit(STARTER);
  await course.write({ [`${E}/exercise.ts`]: "mine\n", ".meanwhile": "in the way" });
  const { code, stdout, stderr } = await runCli(course.root, ["reset", "3"]);
  expect(stderr).toMatch(/^error: nothing was changed, because no copy could be written /);
  expect([code, stdout]).toEqual([1, ""]);
  expect(await readFile(join(course.root, E, "exercise.ts"), "utf8")).toBe("mine\n");
});

test.concurrent("without git: a sentence, and nothing is touched", async ({ expect }) => {
  await using course = await madeUpCourse({ ...STARTER, [`${E}/exercise.ts`]: "mine\n" });
  const PATH = dirname(import.meta.filename);
  expect(await runCli(course.root, ["reset", "3"], { PATH })).toEqual({
    code: 1,
    stdout: "",
    stderr: "error: the starter comes from git, which is not installed: install it, then try again.\n",
  });
  expect(await readFile(join(course.root, E, "exercise.ts"), "utf8")).toBe("mine\n");
});

test.concurrent("what an update brought beside an answer is none of it", async ({ expect }) => {
  await using course = await madeUpCourse({
    [`${E}/exercise.ts`]: "mine\n",
    [`${E}/exercise.new.ts`]: "starter\n",
    ".edition/starters/03-gather/exercise.ts": "starter\n",
  });
  const { code, stdout } = await runCli(course.root, ["reset", "3"]);
  expect(stdout).not.toContain("exercise.new.ts");
  expect(code).toBe(0);
  expect(await readFile(join(course.root, E, "exercise.ts"), "utf8")).toBe("starter\n");
});
