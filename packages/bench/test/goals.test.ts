import { expect, test } from "vitest";
import { goalsOf } from "../src/goals.ts";
import { resultsOf } from "./results-of.ts";

test("Small files are judged by curl with the start of Node and without.", () => {
  const results = resultsOf({ ours: [3], curl: [2], aria2c: [4], "node -e 0": [1] });
  expect(goalsOf(results, "1000x16k").map(({ what, value, below }) => [what, value, below])).toEqual([
    ["ahead of aria2c", 0.75, 1],
    ["near curl", 1.5, 2],
    ["near curl, without the start of Node", 1, 1.3],
    ["memory in any run", 50, 100],
  ]);
});

test("What did not take part is no goal.", () => {
  expect(goalsOf(resultsOf({ curl: [2] }), "1000x16k")).toEqual([]);
});
