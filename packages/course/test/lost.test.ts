import { execFileSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lost } from "../src/lost.ts";
import { madeUpCourse } from "./made-up-course.ts";

const FILES = {
  "exercises/01-a/exercise.ts": "",
  "exercises/01-a/README.md": "",
  "exercises/02-b/exercise.ts": "",
  "exercises/02-b/README.md": "",
};

test("what git has and the folder has not: a file, and a whole folder", async () => {
  await using course = await madeUpCourse(FILES);
  for (const args of [
    ["init", "-q"],
    ["add", "exercises"],
  ])
    execFileSync("git", args, { cwd: course.root });
  expect(lost(course.root)).toEqual([]);
  await rm(join(course.root, "exercises/01-a/exercise.ts"));
  await rm(join(course.root, "exercises/02-b"), { recursive: true });
  expect(lost(course.root)).toEqual(["exercises/02-b", "exercises/01-a/exercise.ts"]);
});

test("an edition knows without git", async () => {
  const files = { "exercises/01-a/exercise.ts": "", "exercises/01-a/hints.md": "", "README.md": "" };
  await using course = await madeUpCourse({ ...FILES, ".edition/manifest.json": JSON.stringify({ files }) });
  expect(lost(course.root)).toEqual(["exercises/01-a/hints.md"]);
});

test("where nobody knows, nothing is lost", async () => {
  await using course = await madeUpCourse({ ...FILES, ".edition/manifest.json": "{" });
  expect(lost(course.root)).toEqual([]);
});
