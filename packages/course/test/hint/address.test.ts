import { expect, test } from "vitest";
import { parseAddress } from "../../src/hint/address.ts";

test.for([
  ["3", "3", undefined, undefined],
  ["gather.2", "gather", 2, undefined],
  ["exercise-03.2.1", "exercise-03", 2, 1],
  ["exercises/03-gather/exercise.ts", "exercises/03-gather/exercise.ts", undefined, undefined],
  ["3.x", "3.x", undefined, undefined],
  ["3.", "3.", undefined, undefined],
  ["", "", undefined, undefined],
] as const)("%s", ([typed, name, task, level]) => {
  expect(parseAddress(typed)).toEqual({ name, task, level });
});
