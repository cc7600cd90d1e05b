import { expect, test } from "vitest";
import { checkStarter } from "../../../src/author/check/starter.ts";
import { exercise, failed, outcome, results } from "./outcomes.ts";

const at = "exercises/03-gather/exercise.ts";
const fair = "let it fail by an assertion, or throw NotImplemented";

test.for(["Error", "AssertionError", "Finding", "NotImplemented"])(
  "a starter may fail by %s",
  (errorName) => {
    expect(checkStarter(exercise, results(failed("Not yet.", { errorName })))).toEqual([]);
  },
);

test("a task may have a test that passes, if another fails", () => {
  expect(checkStarter(exercise, results(outcome(), failed("Not yet.")))).toEqual([]);
});

test("a task that passes untouched", () => {
  expect(checkStarter(exercise, results(failed("Not yet."), outcome({ task: 2 })))).toEqual([
    { at, what: "passes task 2 untouched", todo: "leave something to do, or test it" },
  ]);
});

test("a crash", () => {
  const crash = failed("TypeError: x is undefined\n  more", { errorName: "TypeError" });
  expect(checkStarter(exercise, results(crash))).toEqual([
    { at, what: 'fails "it works" by TypeError: TypeError: x is undefined', todo: fair },
  ]);
});

test("a timeout, although its error is a plain one", () => {
  expect(checkStarter(exercise, results(failed("Test timed out in 5000ms.")))).toEqual([
    { at, what: 'fails "it works" by a timeout: Test timed out in 5000ms.', todo: fair },
  ]);
});

test("an import that leads nowhere", () => {
  expect(checkStarter(exercise, results(failed("It imports ./x.ts.", { unloaded: true })))).toEqual([
    { at, what: 'fails "it works" by not loading: It imports ./x.ts.', todo: fair },
  ]);
});

test("something thrown that is no Error", () => {
  expect(checkStarter(exercise, results(failed("Something was thrown.", { errorName: "" })))).toEqual([
    { at, what: 'fails "it works" by no Error: Something was thrown.', todo: fair },
  ]);
});

test("a test that does not run", () => {
  expect(checkStarter(exercise, results(outcome({ state: "not run" })))).toEqual([
    { at, what: 'does not run "it works"', todo: "let every test run" },
  ]);
});

test("no test at all", () => {
  expect(checkStarter(exercise, results())).toEqual([
    { at: "exercises/03-gather/exercise.test.ts", what: "has no test", todo: "write at least one per task" },
  ]);
});

test("an error outside of all tests", () => {
  expect(checkStarter(exercise, { outcomes: [], errors: ["It does not parse."] })).toEqual([
    { at, what: "It does not parse.", todo: "let the starter load and run" },
  ]);
});
