import { expect, test } from "vitest";
import { madeUpRecord, madeUpTest, madeUpTests, ungraded } from "../made-up-records.ts";
import { meanScore, passedOf, percent, scoreOf, type TestState } from "../../src/index.ts";

test.for([
  ["ppp", 3, "100.00"],
  ["ppf", 2, "66.67"],
  ["pff", 1, "33.33"],
  ["fff", 0, "0.00"],
] as const)("%s", ([ends, passed, score]) => {
  const record = madeUpRecord("ana", { tests: madeUpTests(ends) });

  expect(passedOf(record)).toBe(passed);
  expect(percent(scoreOf(record))).toBe(score);
});

test.for([
  "failed",
  "timed-out",
  "crashed",
  "out-of-memory",
  "refused",
  "did-not-load",
  "not-run",
] as const satisfies TestState[])("%s is no pass", (state) => {
  const record = madeUpRecord("ana", { tests: [madeUpTest("one"), madeUpTest("two", state)] });

  expect(scoreOf(record)).toBe(0.5);
});

test("a share of the tests that the exercise has, not of those that ran", () => {
  expect(scoreOf(madeUpRecord("ana", { tests: madeUpTests("p"), expected: 4 }))).toBe(0.25);
});

test("nothing handed in and nothing to grade are 0; a failure of the grader is no score", () => {
  expect(scoreOf(ungraded("ana", "no-attempt", ""))).toBe(0);
  expect(scoreOf(ungraded("ana", "not-gradable", ""))).toBe(0);
  expect(scoreOf(ungraded("ana", "grader-error", ""))).toBeUndefined();
  expect(percent(undefined)).toBe("");
});

test("passed tests count only where the submission was graded", () => {
  expect(passedOf(madeUpRecord("ana", { state: "not-gradable" }))).toBe(0);
});

test("the mean leaves out what has no score", () => {
  const half = madeUpRecord("ana", { tests: madeUpTests("pf") });

  expect(meanScore([half, ungraded("bo", "no-attempt", ""), ungraded("cy", "grader-error", "")])).toBe(0.25);
  expect(meanScore([ungraded("cy", "grader-error", "")])).toBeUndefined();
});
