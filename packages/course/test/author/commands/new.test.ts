import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "vitest";
import { madeUpCourse } from "../../made-up-course.ts";
import { runCli } from "../../run-cli.ts";

/** A pnpm that only says where and for what it was called, or fails. */
async function pretendPnpm(root: string, code: number): Promise<string> {
  await mkdir(join(root, "bin"));
  const path = join(root, "bin", "pnpm.mjs");
  await writeFile(path, `console.error("no network"); process.exitCode = ${code};`);
  return path;
}

test.concurrent("makes, links and shows what is to be done", async ({ expect }) => {
  await using course = await madeUpCourse({ "exercises/03-gather/exercise.ts": "" });
  const npm_execpath = await pretendPnpm(course.root, 0);
  const { code, stdout, stderr } = await runCli(course.root, ["new", "rate-limit"], { npm_execpath });
  expect(stdout).toContain("   exercises/04-rate-limit/exercise.ts\n");
  expect(stdout).toContain("-> write the solution as you would like to read it\n");
  expect(stdout).toContain("What is done is no longer on it: pnpm check 04\n");
  expect([code, stderr]).toEqual([0, ""]);
});

test.concurrent("what pnpm could not do is told, and how to go on", async ({ expect }) => {
  await using course = await madeUpCourse({ "exercises/03-gather/exercise.ts": "" });
  const npm_execpath = await pretendPnpm(course.root, 1);
  const { code, stderr } = await runCli(course.root, ["new", "rate-limit", "--chapter", "1"], {
    npm_execpath,
  });
  expect(stderr).toBe(
    "error: the exercise is made, but pnpm could not link it: npx --yes pnpm@12 install, then pnpm check 11.\n",
  );
  expect(code).toBe(1);
});

test.concurrent("a slug that cannot be: nothing is written", async ({ expect }) => {
  await using course = await madeUpCourse({ "exercises/03-gather/exercise.ts": "" });
  const { code, stdout, stderr } = await runCli(course.root, ["new", "Gather"]);
  expect(stderr).toMatch(/^error: "Gather" is no slug: .*\n\nUsage: pnpm new \[options\] <slug>\n$/);
  expect([code, stdout]).toEqual([2, ""]);
  expect(await readdir(join(course.root, "exercises"))).toEqual(["03-gather"]);
});
