import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CourseError } from "../../src/course-error.ts";
import { backUp, stampOf } from "../../src/reset/backup.ts";
import { gather } from "../gather.ts";
import { madeUpCourse } from "../made-up-course.ts";

const now = new Date(2026, 10, 20, 5, 30, 7);

test("each copy has a folder of its own, also within a second", async () => {
  await using course = await madeUpCourse({});
  const folders = ["first", "second", "third"].map((content) =>
    backUp(course.root, gather, new Map([["exercise.ts", Buffer.from(content)]]), now),
  );
  const folder = ".meanwhile/backup/03-gather/2026-11-20-053007";
  expect(folders).toEqual([folder, `${folder}-2`, `${folder}-3`]);
  const contents = folders.map(async (own) => readFile(join(course.root, own, "exercise.ts"), "utf8"));
  expect(await Promise.all(contents)).toEqual(["first", "second", "third"]);
});

test("a copy that cannot be written is told of", async () => {
  await using course = await madeUpCourse({ ".meanwhile/backup": "in the way" });
  expect(() => backUp(course.root, gather, new Map(), now)).toThrow(CourseError);
  expect(() => backUp(course.root, gather, new Map(), now)).toThrow(
    /^nothing was changed, because no copy could be written to \.meanwhile\/backup\/03-gather \(E[A-Z]+\): /,
  );
});

test("the moment has two digits everywhere, so that folders stand in order", () => {
  expect(stampOf(new Date(2026, 0, 2, 3, 4, 5))).toBe("2026-01-02-030405");
});
