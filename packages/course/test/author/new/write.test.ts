import { existsSync } from "node:fs";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listExercises } from "../../../src/exercises.ts";
import { canRun } from "../../../src/author/check/files.ts";
import { readThrough } from "../../../src/author/check/read-through.ts";
import { writeExercise } from "../../../src/author/new/write.ts";
import { madeUpCourse } from "../../made-up-course.ts";

test("what is made lacks only what the author has to write", async () => {
  await using course = await madeUpCourse({ "exercises/03-gather/exercise.ts": "" });
  const files = writeExercise(course.root, "31", "rate-limit");
  expect(files.every((file) => existsSync(join(course.root, file)))).toBe(true);
  const [, made] = listExercises(course.root);
  if (made === undefined) throw new Error("no exercise");
  expect(made).toMatchObject({ number: "31", slug: "rate-limit", wrong: ["await-in-the-loop"] });
  expect(canRun(course.root, made)).toBe(true);
  const problems = readThrough(course.root, made);
  expect(new Set(problems.map(({ what }) => what.replace(/\d+ words/, "n words")))).toEqual(
    new Set(["has n words", "is still the template's"]),
  );
  expect(problems.map(({ at }) => at)).toContain("solutions/31-rate-limit/wrong/await-in-the-loop.ts:5");
  expect(await readFile(join(course.root, made.folder, "README.md"), "utf8")).toMatch(/^# 31 · Rate limit\n/);
  expect(await readdir(join(course.root, "exercises"))).toEqual(["03-gather", "31-rate-limit"]);
});

test("both folders or none", async () => {
  await using course = await madeUpCourse({ "exercises/03-gather/exercise.ts": "", solutions: "a file" });
  expect(() => writeExercise(course.root, "31", "rate-limit")).toThrow(/^nothing was made, because /);
  expect(await readdir(join(course.root, "exercises"))).toEqual(["03-gather"]);
});

test("a second rename that fails takes the first back", async () => {
  await using course = await madeUpCourse({ "exercises/03-gather/exercise.ts": "" });
  // A folder that holds something is not replaced by a rename.
  await mkdir(join(course.root, "solutions/31-rate-limit/wrong"), { recursive: true });
  expect(() => writeExercise(course.root, "31", "rate-limit")).toThrow(/^nothing was made, because /);
  expect(await readdir(join(course.root, "exercises"))).toEqual(["03-gather"]);
  expect(await readdir(join(course.root, "solutions"))).toEqual(["31-rate-limit"]);
});
