import { expect, test } from "vitest";
import type { Exercise } from "../src/exercises.ts";
import { findExercise } from "../src/find-exercise.ts";
import { UsageError } from "../src/usage-error.ts";

const exercises = ["01-one-at-a-time", "03-gather", "11-limit-concurrency"].map((name): Exercise => ({
  number: name.slice(0, 2),
  slug: name.slice(3),
  folder: `exercises/${name}`,
  solution: undefined,
  wrong: [],
}));
const ALL = "There are: 01 one-at-a-time, 03 gather, 11 limit-concurrency.";

test.for([
  "3",
  "03",
  "exercise-3",
  "exercise-03",
  "gather",
  "03-gather",
  "GATHER",
  "Exercise-03",
  "exercises/03-gather",
  "exercises/03-gather/",
  "./exercises/03-gather",
  "exercises\\03-gather\\",
  "/folder/exercises/course/exercises/03-gather",
  "exercises/03-gather/exercise.ts",
  "exercises/03-gather/exercise.test.ts",
  "exercises/03-gather/README.md",
])("%s names exercise 03", (name) => {
  expect(findExercise(exercises, name)).toBe(exercises[1]);
});

test.for([
  ["gathr", ` Did you mean 03 (gather)? ${ALL}`],
  ["03-gahter", ` Did you mean 03 (gather)? ${ALL}`],
  ["excercise-11", ` Did you mean 11 (limit-concurrency)? ${ALL}`],
  ["one-at-the-time", ` Did you mean 01 (one-at-a-time)? ${ALL}`],
  ["something-else", ` ${ALL}`],
  // A wrong number is near to every number.
  ["7", ` ${ALL}`],
  ["exercise-07", ` ${ALL}`],
  ["", ` ${ALL}`],
] as const)("%s is unknown", ([name, rest]) => {
  expect(() => findExercise(exercises, name)).toThrow(
    new UsageError(`there is no exercise "${name}".${rest}`),
  );
});

test.for([
  ["3.1", "task 1 of exercise 3", "3"],
  ["gather.2", "task 2 of exercise 3", "gather"],
])("%s is %s", ([name = "", what, write]) => {
  const rest = `and this is about whole exercises: write ${write}.`;
  expect(() => findExercise(exercises, name)).toThrow(new UsageError(`"${name}" means ${what}, ${rest}`));
});
