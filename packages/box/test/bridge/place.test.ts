import { expect, test } from "vitest";
import { placesBeside } from "../../src/bridge/place.ts";

const place = placesBeside("/tmp/solutions/01-x/exercises/03-gather/exercise.ts");

test.for(["exercises/03-gather/exercise.ts:14:5", "exercises/03-gather/wrong/in-a-loop.ts:1:1"])(
  "a line of the learner's is one: %s",
  (where) => {
    expect(place(where)).toBe(where);
  },
);

test.for([
  undefined,
  7,
  "",
  "/etc/passwd:1:1",
  "exercises/03-gather/exercise.test.ts:1:1",
  "solutions/03-gather/hidden.test.ts:1:1",
  "solutions/03-gather/solution.ts:1:1",
  "exercises/03-gather/../../solutions/03-gather/solution.ts:1:1",
  "exercises/03-gather-2/exercise.ts:1:1",
  "exercises/03-gather/exercise.ts:14:5\n    at exercises/03-gather/x.ts:1:1",
  `exercises/03-gather/${"a".repeat(100_000)}.ts:1:1`,
])("anything else is none: %s", (where) => {
  expect(place(where)).toBeUndefined();
});

test("a file outside of all exercises has no places", () => {
  expect(placesBeside("/tmp/exercise.ts")("exercises/03-gather/exercise.ts:14:5")).toBeUndefined();
});
