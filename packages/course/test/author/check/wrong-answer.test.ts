import { expect, test } from "vitest";
import type { Problem } from "../../../src/author/check/problem.ts";
import type { Results } from "../../../src/author/check/results.ts";
import { checkWrongAnswer } from "../../../src/author/check/wrong-answer.ts";
import { exercise, failed, outcome, results } from "./outcomes.ts";

const at = "solutions/03-gather/wrong/too-small.ts";

/** Checks an answer that promises to fail "it works" with "It is not 42." */
function check(given: Results): Problem[] {
  return checkWrongAnswer(exercise, "too-small", "// Fails: it works\n// Says: It is not 42.\n", given);
}

test("it fails the test that it names, with its sentence or a longer one", () => {
  expect(check(results(failed("It is not 42.\n  got 41"), outcome({ title: "another" })))).toEqual([]);
  expect(check(results(failed("It is not 42. By far.")))).toEqual([]);
});

test("it passes the test that it names", () => {
  expect(check(results(outcome()))).toEqual([
    { at, what: 'passes "it works"', todo: "sharpen the test, or do not name it" },
  ]);
});

test("it fails a test that it does not name", () => {
  expect(check(results(failed("It is not 42."), failed("Too small.", { title: "another" })))).toEqual([
    {
      at,
      what: 'fails a test that it does not name: "another": Too small.',
      todo: 'add "// Fails: another", or let the test look at its own matter only',
    },
  ]);
});

test("it says another sentence", () => {
  expect(check(results(failed("It is 41.\nmore")))).toEqual([
    {
      at,
      what: 'fails "it works" with another sentence: It is 41.',
      todo: "let the learner read: It is not 42.",
    },
  ]);
});

test("it says the sentence, but not from the beginning", () => {
  expect(check(results(failed("You see: It is not 42.\nmore")))).toEqual([
    {
      at,
      what: 'fails "it works" with a sentence that begins otherwise: You see: It is not 42.',
      todo: 'a sentence has to match from its beginning: change the comment to "// Says: You see: It is not 42."',
    },
  ]);
});

test("it names a test that does not exist", () => {
  expect(check(results(outcome({ title: "it still works" })))).toEqual([
    { at, what: 'names a test that does not exist: "it works"', todo: "copy the title from the tests" },
  ]);
});

test("it names a test that was not run", () => {
  expect(check(results(outcome({ state: "not run" })))).toEqual([
    { at, what: 'does not run "it works"', todo: "let every test run" },
  ]);
});

test("it does not load", () => {
  expect(check({ outcomes: [failed("It is not 42.")], errors: ["It does not parse."] })).toEqual([
    { at, what: "It does not parse.", todo: "let the wrong answer load and run" },
  ]);
});

test("it names nothing", () => {
  expect(checkWrongAnswer(exercise, "too-small", "code", results(outcome()))).toMatchObject([
    { at, what: "does not say what it must fail" },
  ]);
});
