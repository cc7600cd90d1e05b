import { expect, test } from "vitest";
import { stated } from "../../src/reporter/stated.ts";

test("a sentence stands alone, with what was expected and what came below it", () => {
  const error = { message: "", expected: '[\n  1,\n  "y",\n]', actual: "[]" };
  expect(stated("They differ: expected [] to deeply equal [ 1, 'y' ]", error)).toBe(
    'They differ.\n  expected  [ 1, "y" ]\n  got       []',
  );
});

test("a bound is told in words, a colon in the sentence stays, a full stop is not doubled", () => {
  const error = { message: "", expected: 2, actual: 3 };
  expect(stated("So it is: too many.: expected 3 to be less than or equal to 2", error)).toBe(
    "So it is: too many.\n  expected  less than or equal to 2\n  got       3",
  );
});

test("what a text has to match or to contain is told as such", () => {
  const error = { message: "", expected: /usage/, actual: "" };
  expect(stated("No help: expected '' to match /usage/i", error)).toBe(
    "No help.\n  expected  match /usage/i\n  got       ",
  );
  expect(stated("No name: expected 'a b' to contain 'c'", { message: "" })).toBe(
    "No name.\n  expected  contain 'c'\n  got       'a b'",
  );
});

test("what vitest says without a sentence, or of another kind, stays as it is", () => {
  const error = { message: "", expected: 2, actual: 3 };
  for (const text of [
    "expected 3 to be 2 // Object.is equality",
    "Told: the end",
    "a: expected 3 not to be 3",
  ])
    expect(stated(text, error)).toBe(text);
});
