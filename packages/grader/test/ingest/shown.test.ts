import { expect, test } from "vitest";
import { shown } from "../../src/ingest/shown.ts";

test("what cannot be seen is written out, what can is left", () => {
  expect(shown("José\n\u001b[31m\u202Eevil\0")).toBe(String.raw`José\u{a}\u{1b}[31m\u{202e}evil\u{0}`);
});

/** Letters, marks and spaces that look like nothing or like a space: with one of them two ids look alike. */
const BLANK = [
  0xa0, 0x34f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2003, 0x2800, 0x3000, 0x3164, 0xfe0f, 0xffa0, 0xfffe,
];

test.each(BLANK.map((code) => [code.toString(16)]))("what looks blank is written out: U+%s", (code) => {
  expect(shown(`a${String.fromCodePoint(Number.parseInt(code, 16))}`)).toBe(`a\\u{${code}}`);
});

test("letters of all scripts, signs and plain spaces are left", () => {
  const text = "José Ñandú 李 小龙 Ωμέγα علي हिन्दी 한글 e\u0301 👩 ⠁ =1+1";
  expect(shown(text)).toBe(text);
});

test("a text without end is cut", () => {
  expect(shown("x".repeat(1000))).toHaveLength(120);
  expect(shown("x".repeat(1000), 10)).toBe("xxxxxxx...");
});
