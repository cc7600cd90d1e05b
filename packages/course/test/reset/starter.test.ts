import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CourseError } from "../../src/course-error.ts";
import { listExercises } from "../../src/exercises.ts";
import { starterOf } from "../../src/reset/starter.ts";
import { madeUpCourse } from "../made-up-course.ts";
import { courseInGit } from "./course-in-git.ts";

const E = "exercises/03-gather";

async function starter(root: string): Promise<Record<string, string>> {
  const [exercise] = listExercises(root);
  if (exercise === undefined) throw new Error("no exercise");
  const modules = await starterOf(root, exercise);
  return Object.fromEntries([...modules].map(([name, content]) => [name, content.toString()]));
}

test("the modules as they came into git, whatever the learner wrote, committed or deleted since", async () => {
  await using course = await courseInGit({
    [`${E}/README.md`]: "lesson",
    [`${E}/exercise.ts`]: "starter",
    [`${E}/exercise.test.ts`]: "tests",
    [`${E}/worker.ts`]: "worker",
  });
  await course.write({ [`${E}/exercise.ts`]: "mine", [`${E}/own.ts`]: "own" });
  await course.commit();
  await rm(join(course.root, E, "exercise.ts"));
  expect(await starter(course.root)).toEqual({ "exercise.ts": "starter", "worker.ts": "worker" });
});

test("the course may be a folder of a larger repository", async () => {
  await using course = await courseInGit({ [`exercises/course/${E}/exercise.ts`]: "starter" });
  expect(await starter(join(course.root, "exercises/course"))).toEqual({ "exercise.ts": "starter" });
});

test("a student edition has its own, without git", async () => {
  await using course = await madeUpCourse({
    [`${E}/exercise.ts`]: "mine",
    ".edition/starters/03-gather/exercise.ts": "starter",
    ".edition/starters/03-gather/worker.ts": "worker",
  });
  expect(await starter(course.root)).toEqual({ "exercise.ts": "starter", "worker.ts": "worker" });
});

const NEXT = "get the course again and copy that file over yours.";

test("a file that git has never seen", async () => {
  await using course = await courseInGit({ [`${E}/README.md`]: "" });
  await course.write({ [`${E}/exercise.ts`]: "" });
  const message = `git has no first version of ${E}/exercise.ts to go back to: ${NEXT}`;
  await expect(starter(course.root)).rejects.toThrow(new CourseError(message));
});

test("a course that is not in git", async () => {
  await using course = await madeUpCourse({ [`${E}/exercise.ts`]: "" });
  const message = `git has no first version of ${E}/exercise.ts to go back to (not a git repository): ${NEXT}`;
  await expect(starter(course.root)).rejects.toThrow(new CourseError(message));
});
