import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { targetOf } from "../../../src/author/release/target.ts";
import { CourseError } from "../../../src/course-error.ts";
import { UsageError } from "../../../src/usage-error.ts";
import { type MadeUpCourse, madeUpCourse } from "../../made-up-course.ts";

/** A course, and folders beside it. */
async function place(): Promise<MadeUpCourse> {
  const course = await madeUpCourse({
    "course/exercises/01-a/exercise.ts": "",
    "edition/.edition/manifest.json": "{}",
    "full/a.txt": "",
    file: "",
    "git/.git/HEAD": "",
  });
  await mkdir(join(course.root, "empty"));
  await symlink(join(course.root, "course"), join(course.root, "link"));
  await writeFile(join(course.root, "course-2"), "");
  return course;
}

test.for([
  ["new", false],
  ["new/deeper", false],
  ["empty", false],
  // A repository that was just made.
  ["git", false],
  ["edition", true],
] as const)("%s, update %s: that will do", async ([name, update]) => {
  await using course = await place();
  const folder = join(course.root, name);
  expect(targetOf(join(course.root, "course"), folder, update)).toBe(folder);
});

test.for([
  ["course", false, UsageError, "is inside the course"],
  ["course/students", false, UsageError, "is inside the course"],
  ["link/students", false, UsageError, "is inside the course"],
  ["full", false, CourseError, "is not empty: name a new or an empty folder."],
  ["file", false, CourseError, "is a file: name a folder."],
  [
    "edition",
    false,
    CourseError,
    "is a student edition already: pnpm release --update brings it what is new.",
  ],
  [
    "full",
    true,
    CourseError,
    "is no student edition: name the folder of one. To make one, name a new folder and leave out --update.",
  ],
  ["new", true, CourseError, "is no student edition: to make one there, leave out --update."],
] as const)("%s, update %s: refused", async ([name, update, kind, words]) => {
  await using course = await place();
  const typed = join(course.root, name);
  const run = (): string => targetOf(join(course.root, "course"), typed, update);
  expect(run).toThrow(kind);
  expect(run).toThrow(`${typed} ${words}`);
});

test("where nothing can be written, that is told before anything is proven", async () => {
  await using course = await place();
  // Even an administrator may not write below a file.
  const typed = join(course.root, "file", "students");
  expect(() => targetOf(join(course.root, "course"), typed, false)).toThrow(
    new CourseError(`${typed} cannot be written: choose a folder where you have the right to write.`),
  );
});
