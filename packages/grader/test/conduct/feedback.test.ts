import { expect, test } from "vitest";
import { feedbackOf } from "../../src/conduct/feedback.ts";
import { madeUpRan } from "../made-up-run.ts";

const GENERAL = "Not as it should be: Order, four at a time.";

function told(message: string, { hidden = true, found = true } = {}): string {
  return feedbackOf(madeUpRan("four at a time", { hidden, found, outcome: { state: "failed", message } }));
}

test("of a visible test all is told", () => {
  expect(told("Too late.\n  expected  3\n  got       4", { hidden: false })).toBe(
    "Too late.\n  expected  3\n  got       4",
  );
});

test("of a hidden test the author's sentence is told, without values and pictures", () => {
  expect(told("The rejection came too late.\n  expected  42\n  got       7")).toBe(
    "The rejection came too late.",
  );
});

test.for([
  "A promise was rejected and nobody looked",
  "An error was thrown where nobody could catch it, and Node would have ended the program",
])(
  "of a hidden test an error of the code's own is not quoted, for it could hold what the test gave it: %s",
  (said) => {
    expect(told(`${said}: secret: 42.`)).toBe(`${said}.`);
    expect(told(`${said}: secret: 42.`, { hidden: false })).toBe(`${said}: secret: 42.`);
  },
);

test.for([
  "expected 'a' to be 'secret' // Object.is equality",
  "The name: expected 'a' to equal 'secret'",
  "Expected values to be strictly equal: 1 !== 42",
  "promise resolved 42 instead of rejecting",
  "TypeError: Cannot read properties of undefined (reading 'secret')",
  "Error: ENOENT: no such file or directory, open '/course/solutions/03-gather/hidden.test.ts'",
  "It wrote /tmp/lane-1/scratch/secret where nothing belongs.",
  "It wrote C:\\lane-1\\scratch\\secret.",
  "",
])("of a hidden test no bare words are told, whoever says them: %s", (message) => {
  expect(told(message)).toBe(GENERAL);
});

test("of a hidden test nothing is told that the author of the tests has not said", () => {
  expect(told("The secret is 42.", { found: false })).toBe(GENERAL);
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
