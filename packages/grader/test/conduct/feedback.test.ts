import { expect, test } from "vitest";
import { feedbackOf } from "../../src/conduct/feedback.ts";
import { madeUpRan } from "../made-up-run.ts";

const GENERAL = "Not as it should be: Order, four at a time.";

function told(message: string, errorName: string, hidden = true): string {
  return feedbackOf(
    madeUpRan("four at a time", { hidden, outcome: { state: "failed", message, errorName } }),
  );
}

test("of a visible test all is told", () => {
  expect(told("Too late.\n  expected  3\n  got       4", "Finding", false)).toBe(
    "Too late.\n  expected  3\n  got       4",
  );
});

test("of a hidden test the author's sentence is told, without values and pictures", () => {
  expect(told("The rejection came too late.\n  expected  42\n  got       7", "Finding")).toBe(
    "The rejection came too late.",
  );
});

test.for([
  "A promise was rejected and nobody looked",
  "An error was thrown where nobody could catch it, and Node would have ended the program",
])(
  "of a hidden test an error of the code's own is not quoted, for it could hold what the test gave it: %s",
  (said) => {
    expect(told(`${said}: secret: 42.`, "Finding")).toBe(`${said}.`);
    expect(told(`${said}: secret: 42.`, "Finding", false)).toBe(`${said}: secret: 42.`);
  },
);

test.for([
  ["AssertionError", "expected 'a' to be 'secret' // Object.is equality"],
  ["AssertionError", "The name: expected 'a' to equal 'secret'"],
  ["AssertionError", "Expected values to be strictly equal: 1 !== 42"],
  ["Error", "promise resolved 42 instead of rejecting"],
  ["TypeError", "Cannot read properties of undefined (reading 'secret')"],
  ["Error", "ENOENT: no such file or directory, open '/course/solutions/03-gather/hidden.test.ts'"],
  ["Finding", "It wrote /tmp/lane-1/scratch/secret where nothing belongs."],
  ["Finding", "It wrote C:\\lane-1\\scratch\\secret."],
  ["Finding", ""],
] as const)("of a hidden test's %s no bare words are told: %s", ([name, message]) => {
  expect(told(message, name)).toBe(GENERAL);
});

test("of a box that has ended, how it has ended is told, whether or not the test is hidden", () => {
  const why = "Your program ended with exit code 0, in the middle of the test.";
  const outcome = { state: "failed", message: "Gone: The program has ended.", errorName: "Gone" } as const;
  for (const hidden of [true, false])
    expect(feedbackOf(madeUpRan("four at a time", { hidden, why, outcome }))).toBe(why);
});

test("a hidden test without a group is named by its title alone", () => {
  const outcome = { state: "failed", message: "expected 1 to be 2", errorName: "AssertionError" } as const;
  expect(feedbackOf(madeUpRan("alone", { hidden: true, group: "", outcome }))).toBe(
    "Not as it should be: alone.",
  );
});
