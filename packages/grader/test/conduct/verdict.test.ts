import { describe, expect, test } from "vitest";
import { GraderError, verdict } from "../../src/conduct/verdict.ts";
import { madeUpRan, madeUpRun } from "../made-up-run.ts";

const one = madeUpRan("one");
const two = madeUpRan("two");

function states(...tests: Parameters<typeof madeUpRun>[0]): string[] {
  return verdict(madeUpRun(tests)).map(({ state }) => state);
}

describe("what is no student's zero", () => {
  test.for([
    ["no test at all", madeUpRun([]), "no test was found"],
    [
      "a test too few",
      madeUpRun([one], { declared: [one.id, two.id] }),
      "0 results of one test: visible > two",
    ],
    [
      "a test too many",
      madeUpRun([one, two], { declared: [one.id] }),
      "a test that was not declared has run: visible > two",
    ],
    ["a test twice", madeUpRun([one, one], { declared: [one.id] }), "2 results of one test: visible > one"],
    ["two tests with one title", madeUpRun([one, one]), "two tests have one title"],
    [
      "an error outside",
      madeUpRun([one], { errors: ["Error: oh\n at x"] }),
      "outside of all tests: Error: oh",
    ],
    [
      "a box that the machine could not start",
      madeUpRun([madeUpRan("one", { fault: "not-started", outcome: { state: "failed" } })]),
      "the box of a test could not be started: visible > one",
    ],
  ] as const)("%s", ([, run, message]) => {
    expect(() => verdict(run)).toThrow(new GraderError(message));
  });
});

test("only what was reported as passed has passed: neither skipped nor failed has", () => {
  const skipped = madeUpRan("two", { outcome: { state: "not run" } });
  const failed = madeUpRan("three", { outcome: { state: "failed", message: "Too late." } });
  expect(states(one, skipped, failed)).toEqual(["passed", "not-run", "failed"]);
});

test("a fault of the box beats what the assertions say", () => {
  const faults = ["timed-out", "crashed", "out-of-memory", "refused"];
  expect(states(...faults.map((fault) => madeUpRan(fault, { fault })))).toEqual(faults);
});

test("a fault that nobody knows is a crash", () => {
  expect(states(madeUpRan("one", { fault: "passed" }))).toEqual(["crashed"]);
});

test("code that does not load is told apart from code that is wrong", () => {
  const unloaded = madeUpRan("one", { outcome: { state: "failed", unloaded: true } });
  const thrown = madeUpRan("two", {
    outcome: { state: "failed", message: "exercise.ts cannot be loaded: x" },
  });
  expect(states(unloaded, thrown)).toEqual(["did-not-load", "did-not-load"]);
});

test("visible tests stand before hidden ones, in whatever order they ran", () => {
  const hidden = madeUpRan("secret", { id: "hidden > secret", hidden: true });
  expect(verdict(madeUpRun([hidden, one, two])).map(({ id }) => id)).toEqual([one.id, two.id, hidden.id]);
});

test("a pass has no feedback, a failure no praise, and places are those of the student", () => {
  const outcome = { message: "What?", won: "3 at once", where: "/x/exercises/03-gather/exercise.ts:3:1" };
  const [passed, failed] = verdict(
    madeUpRun([
      madeUpRan("one", { outcome }),
      madeUpRan("two", { outcome: { ...outcome, state: "failed" } }),
    ]),
  );
  expect(passed).toMatchObject({ feedback: "", won: "3 at once", where: "exercise.ts:3:1" });
  expect(failed).toMatchObject({ feedback: "What?", where: "exercise.ts:3:1" });
  expect(failed).not.toHaveProperty("won");
});
