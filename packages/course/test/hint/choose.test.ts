import { expect, test } from "vitest";
import type { Exercise } from "../../src/exercises.ts";
import { choose } from "../../src/hint/choose.ts";
import type { TaskHints } from "../../src/hints.ts";
import { SeenHints } from "../../src/hint/seen.ts";
import { UsageError } from "../../src/usage-error.ts";
import { madeUpCourse } from "../made-up-course.ts";

const exercise: Exercise = {
  number: "03",
  slug: "a",
  folder: "exercises/03-a",
  solution: undefined,
  wrong: [],
};
const one: TaskHints = { task: 1, goal: "begin", levels: ["a", "b"] };
const two: TaskHints = { task: 2, goal: "end", levels: ["c"] };

/** Which hint is chosen, once these were seen. */
async function chosen(task?: number, level?: number, seen: readonly string[] = []): Promise<unknown> {
  await using course = await madeUpCourse({
    ".meanwhile.json": JSON.stringify({ hintsSeen: seen.map((name) => `03-a ${name}`) }),
  });
  const choice = choose(exercise, [one, two], { name: "3", task, level }, new SeenHints(course.root));
  return [choice.hints.task, choice.level];
}

test("without a task: the first that was not seen, of the first task that has one", async () => {
  expect(await chosen()).toEqual([1, 1]);
  expect(await chosen(undefined, undefined, ["1.1"])).toEqual([1, 2]);
  expect(await chosen(undefined, undefined, ["1.1", "1.2"])).toEqual([2, 1]);
  expect(await chosen(undefined, undefined, ["1.1", "1.2", "2.1"])).toEqual([1, undefined]);
});

test("with a task: its first that was not seen, also where one was skipped", async () => {
  expect(await chosen(2)).toEqual([2, 1]);
  expect(await chosen(1, undefined, ["1.2"])).toEqual([1, 1]);
  expect(await chosen(2, undefined, ["2.1"])).toEqual([2, undefined]);
});

test("with a level: that one, seen or not", async () => {
  expect(await chosen(1, 2)).toEqual([1, 2]);
  expect(await chosen(1, 1, ["1.1"])).toEqual([1, 1]);
});

test("tasks and levels that do not exist", async () => {
  await expect(chosen(0)).rejects.toThrow(
    new UsageError("exercise 03 has hints for 2 tasks, there is no task 0."),
  );
  await expect(chosen(2, 2)).rejects.toThrow(
    new UsageError("task 2 of exercise 03 has 1 hint, there is no hint 2."),
  );
});
