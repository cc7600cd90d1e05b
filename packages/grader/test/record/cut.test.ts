import { expect, test } from "vitest";
import { cut } from "../../src/record/cut.ts";

test("a text that fits stays, also one that was cut before", () => {
  expect(cut("a".repeat(50), 50)).toBe("a".repeat(50));
  const once = cut("a".repeat(1000), 100);
  expect(cut(once, 100)).toBe(once);
});

test("one that does not says how much is missing", () => {
  expect(cut("a".repeat(1000), 100)).toBe(`${"a".repeat(60)} ... and 940 characters more`);
  expect(cut("a".repeat(10 ** 8), 100).length).toBeLessThanOrEqual(100);
  expect(cut("aaaa", 3)).toHaveLength(3);
  expect(cut("aaaa", 0)).toBe("");
});
