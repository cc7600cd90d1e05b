import { expect, test } from "vitest";
import { RunIndex } from "../../../src/author/release/runs.ts";

/** Letters that do not repeat. */
function letters(from: number, count: number): string {
  return String.fromCodePoint(...Array.from({ length: count }, (_, index) => 0x4e00 + from + index));
}

function shared(text: string, texts: Record<string, string>): unknown[] {
  return [...new RunIndex(new Map(Object.entries(texts)), 20).sharedBy(text)];
}

test.for([0, 1, 7, 9, 10, 13])("a run is found wherever it begins: at %i", (offset) => {
  const run = letters(0, 20);
  const other = `${letters(100, offset)}${run}${letters(200, 30)}`;
  expect(shared(`ab${run}cd`, { other })).toEqual([{ start: 2, end: 22, where: "other", at: offset }]);
});

test("one character less is none", () => {
  expect(shared(`ab${letters(0, 19)}cd`, { other: `${letters(0, 19)}${letters(200, 30)}` })).toEqual([]);
});

test("a long run is one run, in each text that has it", () => {
  const run = letters(0, 100);
  expect(shared(run, { a: `x${run}`, b: run.slice(3, 60), c: letters(300, 90) })).toEqual([
    { start: 3, end: 60, where: "b", at: 0 },
    { start: 0, end: 100, where: "a", at: 1 },
  ]);
});

test("a text that is shorter than a run shares none, nor does an empty one", () => {
  expect(shared("", { a: "" })).toEqual([]);
  expect(shared(letters(0, 15), { a: letters(0, 15) })).toEqual([]);
});

test("the same twice in a text is two runs", () => {
  const run = letters(0, 20);
  expect(shared(run, { a: `${run}--${run}` })).toEqual([
    { start: 0, end: 20, where: "a", at: 0 },
    { start: 0, end: 20, where: "a", at: 22 },
  ]);
});
