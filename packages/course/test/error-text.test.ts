import { expect, test } from "vitest";
import { errorText } from "../src/error-text.ts";

const LIST =
  'there is no exercise "7". There are: 01 one-at-a-time, 02 pause-and-resume, 11 limit-concurrency.';

test.for([60, 80])("on a terminal of %i columns no word is torn", (columns) => {
  const lines = errorText(LIST, columns).split("\n");
  expect(lines.length).toBeGreaterThan(1);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
  expect(lines.join(" ")).toBe(`error: ${LIST}`);
});

test("lines that are short enough stay as they are", () => {
  expect(errorText("this failed:\n\n  code", 60)).toBe("error: this failed:\n\n  code");
});

test("what goes elsewhere than to a terminal stays whole", () => {
  expect(errorText(LIST, undefined)).toBe(`error: ${LIST}`);
});
