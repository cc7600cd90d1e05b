import { expect, test } from "vitest";
import { shown } from "../../src/ingest/shown.ts";

test("what cannot be seen is written out, what can is left", () => {
  expect(shown("José\n\u001b[31m\u202Eevil\0")).toBe(String.raw`José\u{a}\u{1b}[31m\u{202e}evil\u{0}`);
});

test("a text without end is cut", () => {
  expect(shown("x".repeat(1000))).toHaveLength(120);
  expect(shown("x".repeat(1000), 10)).toBe("xxxxxxx...");
});
