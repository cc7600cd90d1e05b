import { afterAll, expect, test } from "vitest";
import { listExercises } from "../src/exercises.ts";
import { findProject } from "../src/find-project.ts";
import { UsageError } from "../src/usage-error.ts";
import { madeUpCourse } from "./made-up-course.ts";

const course = await madeUpCourse({
  "exercises/03-gather/exercise.ts": "",
  "exercises/04-chunks/exercise.ts": "",
  "solutions/03-gather/solution.ts": "",
  "packages/download/test/get.test.ts": "",
  "packages/grader/test/grade.test.ts": "",
  "packages/untested/src/index.ts": "",
});
afterAll(() => course[Symbol.asyncDispose]());
const exercises = listExercises(course.root);

test.for(["download", "@meanwhile/download", "packages/download", "./packages/download/"])(
  "%s is a package",
  (name) => {
    expect(findProject(course.root, exercises, name)).toBe("download");
  },
);

test.for(["solution-03", "solution-3"])("%s is a solution", (name) => {
  expect(findProject(course.root, exercises, name)).toBe("solution-03");
});

test("other names are exercises", () => {
  expect(findProject(course.root, exercises, "3")).toBe(exercises[0]);
});

test.for([
  ["downlod", 'there is no package "downlod". Did you mean download?'],
  ["gahter", 'there is no exercise "gahter". Did you mean 03 (gather)? There are: 03 gather, 04 chunks.'],
  ["untested", 'there is no exercise "untested". There are: 03 gather, 04 chunks.'],
  ["solution-04", 'there is no exercise "solution-04". There are: 03 gather, 04 chunks.'],
] as const)("%s is unknown", ([name, message]) => {
  expect(() => findProject(course.root, exercises, name)).toThrow(new UsageError(message));
});
