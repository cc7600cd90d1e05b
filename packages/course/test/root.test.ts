import { join } from "node:path";
import { expect, test } from "vitest";
import { CourseError } from "../src/course-error.ts";
import { findRoot } from "../src/root.ts";
import { madeUpCourse } from "./made-up-course.ts";

test("the course is the nearest folder above that is one", async () => {
  await using course = await madeUpCourse({ "exercises/03-gather/exercise.ts": "" });
  expect(findRoot(join(course.root, "exercises/03-gather"))).toBe(course.root);
  expect(findRoot(course.root)).toBe(course.root);
});

test("elsewhere it is the repository of the command", () => {
  expect(findRoot("/")).toBe(join(import.meta.dirname, "../../.."));
});

test("a course without exercises is told of", async () => {
  await using course = await madeUpCourse({ "exercises/notes.md": "" });
  const message = `there is no exercise in ${join(course.root, "exercises")}: get the course again.`;
  expect(() => findRoot(course.root)).toThrow(new CourseError(message));
});
