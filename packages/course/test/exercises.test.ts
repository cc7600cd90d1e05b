import { expect, test } from "vitest";
import { listExercises } from "../src/exercises.ts";
import { madeUpCourse } from "./made-up-course.ts";

test("an exercise is its folder, its solution of the same name and its wrong answers", async () => {
  await using course = await madeUpCourse({
    "exercises/03-gather/exercise.ts": "",
    "solutions/03-gather/wrong/two-at-a-time.ts": "",
    "solutions/03-gather/wrong/foreach-async.ts": "",
    "solutions/03-gather/wrong/notes.md": "",
  });
  expect(listExercises(course.root)).toEqual([
    {
      number: "03",
      slug: "gather",
      folder: "exercises/03-gather",
      solution: "solutions/03-gather",
      wrong: ["foreach-async", "two-at-a-time"],
    },
  ]);
});

test("exercises stand in the order of their numbers", async () => {
  await using course = await madeUpCourse({
    "exercises/11-b/exercise.ts": "",
    "exercises/02-c/exercise.ts": "",
    "exercises/10-a/exercise.ts": "",
  });
  expect(listExercises(course.root).map(({ number }) => number)).toEqual(["02", "10", "11"]);
});

test("without solutions/ there are exercises all the same", async () => {
  await using course = await madeUpCourse({ "exercises/03-gather/exercise.ts": "" });
  expect(listExercises(course.root)).toMatchObject([{ solution: undefined, wrong: [] }]);
});

test("a solution without wrong answers has none", async () => {
  await using course = await madeUpCourse({
    "exercises/03-gather/exercise.ts": "",
    "solutions/03-gather/solution.ts": "",
  });
  expect(listExercises(course.root)).toMatchObject([{ solution: "solutions/03-gather", wrong: [] }]);
});

test("stray files and badly named folders are no exercises", async () => {
  await using course = await madeUpCourse({
    "exercises/README.md": "",
    "exercises/04-a-file": "",
    "exercises/3-gather/exercise.ts": "",
    "exercises/03_gather/exercise.ts": "",
    "exercises/03-Gather/exercise.ts": "",
    "exercises/gather/exercise.ts": "",
    "exercises/103-gather/exercise.ts": "",
  });
  expect(listExercises(course.root)).toEqual([]);
});

test("a folder that is no course has no exercises", () => {
  expect(listExercises("/nonexistent")).toEqual([]);
});
