import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Exercise } from "../../src/exercises.ts";
import { countInARow } from "../../src/hint/repeated.ts";
import { gather } from "../gather.ts";
import { madeUpCourse } from "../made-up-course.ts";

const chunks: Exercise = { ...gather, number: "04", slug: "chunks" };

test("equal causes in a row, for each exercise; another cause or a success begins anew", async () => {
  await using course = await madeUpCourse({});
  const count = (exercise: Exercise, cause?: string): number => countInARow(course.root, exercise, cause);
  expect([count(gather, "a"), count(gather, "a"), count(chunks, "a"), count(gather, "a")]).toEqual([
    1, 2, 1, 3,
  ]);
  expect([count(gather, "b"), count(gather, "a"), count(gather), count(gather, "a")]).toEqual([1, 1, 0, 1]);
});

test("a success notes nothing where there was no failure", async () => {
  await using course = await madeUpCourse({});
  countInARow(course.root, gather, undefined);
  await expect(readFile(join(course.root, ".meanwhile.json"))).rejects.toThrow("ENOENT");
});

test.for([
  "3",
  "null",
  '{"03-gather": 3}',
  '{"03-gather": {}}',
  '{"03-gather": {"cause": "a", "times": "x"}}',
])("notes that read %s count for nothing", async (noted) => {
  await using course = await madeUpCourse({ ".meanwhile.json": `{"lastFailures": ${noted}}` });
  expect(countInARow(course.root, gather, "a")).toBe(1);
});

test("where nothing can be noted, each is the first", async () => {
  await using course = await madeUpCourse({ ".meanwhile.json/in-the-way": "" });
  expect([countInARow(course.root, gather, "a"), countInARow(course.root, gather, "a")]).toEqual([1, 1]);
});
