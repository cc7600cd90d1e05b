import { expect, test } from "vitest";
import { overlap, peakOf } from "../../src/index.ts";
import { record } from "./record.ts";

test("one after the other: a peak of 1, and no overlap", () => {
  const a = record("a", { request: 1, headers: 2, end: 3 });
  const b = record("b", { request: 4, headers: 5, end: 6 });
  expect(peakOf([a, b])).toBe(1);
  expect([overlap(a, b), overlap(b, a)]).toEqual([false, false]);
});

test("both at once: a peak of 2, and overlap whichever is named first", () => {
  const a = record("a", { request: 1, headers: 3, end: 5 });
  const b = record("b", { request: 2, headers: 4, end: 6 });
  expect(peakOf([a, b])).toBe(2);
  expect([overlap(a, b), overlap(b, a)]).toEqual([true, true]);
});

test("what has not ended overlaps with all that comes later", () => {
  const a = record("a", { request: 1 });
  const b = record("b", { request: 2, end: 3 });
  const c = record("c", { request: 4, end: 5 });
  expect(peakOf([c, a, b])).toBe(2);
  expect([overlap(a, b), overlap(c, a), overlap(b, c)]).toEqual([true, true, false]);
});

test("nothing asked for: a peak of 0", () => {
  expect(peakOf([])).toBe(0);
});
