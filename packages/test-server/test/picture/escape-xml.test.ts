import { expect, test } from "vitest";
import { escapeXml, withoutNonXml } from "../../src/picture/escape-xml.ts";

test.for([
  ["archivo1", "archivo1"],
  [`<a href="x">&amp;'`, "&lt;a href=&quot;x&quot;&gt;&amp;amp;'"],
  ["año 🚂", "año 🚂"],
  ["a\u0000b\u001b\uffff", "a?b??"],
  ["tab\tline\n", "tab\tline\n"],
  ["half \ud83d", "half \ufffd"],
] as const)("%j", ([text, escaped]) => {
  expect(escapeXml(text)).toBe(escaped);
});

test("text for a writer that escapes by itself loses only what XML may not hold", () => {
  expect(withoutNonXml(`<a b="c">\u0000\ud83d`)).toBe(`<a b="c">?\ufffd`);
});
