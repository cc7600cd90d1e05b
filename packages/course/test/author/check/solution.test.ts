import { expect, test } from "vitest";
import { checkSolution } from "../../../src/author/check/solution.ts";
import { exercise, failed, outcome, results } from "./outcomes.ts";

const at = "solutions/03-gather/solution.ts";

test("a solution passes all", () => {
  expect(checkSolution(exercise, results(outcome(), outcome()))).toEqual([]);
});

test("a failing test", () => {
  expect(checkSolution(exercise, results(outcome(), failed("It is not 42.\n  got 41")))).toEqual([
    { at, what: 'fails "it works": It is not 42.', todo: "mend the solution or the test" },
  ]);
});

test("a skipped test", () => {
  expect(checkSolution(exercise, results(outcome({ state: "not run" })))).toEqual([
    { at, what: 'does not run "it works"', todo: "remove the skip, or the test" },
  ]);
});

test("no test, and an error outside of all tests", () => {
  expect(checkSolution(exercise, { outcomes: [], errors: ["It does not parse."] })).toEqual([
    { at, what: "It does not parse.", todo: "let the solution load and run" },
    { at, what: "has no test", todo: "write visible and hidden tests" },
  ]);
});
