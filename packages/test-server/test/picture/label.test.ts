import { cut, toAscii } from "../../src/picture/label.ts";
import { expect, test } from "vitest";

test.for([
  ["archivo1", "archivo1"],
  ["año", "ano"],
  ["ﬁle №1", "file No1"],
  ["日本", "??"],
  ["🚂", "?"],
  ["a\tb\u001b[31m", "a?b?[31m"],
  ["\ud800", "?"],
])("%j is %j for a terminal", ([text = "", ascii]) => {
  expect(toAscii(text)).toBe(ascii);
});

test.for([
  ["archivo1", 8, "archivo1"],
  ["archivo10", 8, "arc...10"],
  ["archivo10", 7, "ar...10"],
  ["archivo10", 4, "a..."],
  ["archivo10", 3, "..."],
  ["archivo10", 2, ".."],
  ["archivo10", 0, ""],
  ["archivo10", -1, ""],
  ["🚂🚂🚂🚂🚂🚂", 5, "🚂...🚂"],
] as const)("%j in %i characters is %j", ([text, length, short]) => {
  expect(cut(text, length)).toBe(short);
});
