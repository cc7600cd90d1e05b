import { expect, test } from "vitest";
import { identityOf, safeName } from "../../src/ingest/safe-name.ts";

test.each(["ana", "octo-cat", "12345", "ana.ruiz", "Ana_R"])("%s is its own safe name", (id) => {
  expect(safeName(id)).toBe(id);
});

const ODD = [
  "../ana",
  "..",
  ".",
  "",
  "a\nb",
  "a\0b",
  "=cmd()",
  "a/b",
  "a\\b",
  "CON",
  "nul.txt",
  "lpt1",
  "ana.",
  "ana ",
  " ana",
  "\u0430na",
  "an\u0061\u0301",
  "an\u00e1",
  "\u202Eana",
  "-rf",
  "x".repeat(300),
  `${"x".repeat(300)}y`,
  safeName("../ana"),
];

test.each(ODD)("%j is made safe", (id) => {
  expect(safeName(id)).toMatch(/^[A-Za-z0-9][A-Za-z0-9-]{0,24}-[0-9a-f]{16}$/);
});

test.each(["😀 Emoji Nu\u0301n\u0303ez", "😀 Emoji N\u00fa\u00f1ez"])(
  "the name can still be read: %s",
  (id) => {
    expect(safeName(id)).toMatch(/^Emoji-Nunez-[0-9a-f]{16}$/);
  },
);

test("no two of them share a name, also where case does not count", () => {
  expect(new Set(ODD.map((id) => safeName(id).toLowerCase())).size).toBe(ODD.length);
});

test("what people and file systems take for one", () => {
  expect(identityOf("Ana")).toBe(identityOf("ana"));
  expect(identityOf("a\u0301")).toBe(identityOf("\u00e1"));
  expect(identityOf("\u0430na")).not.toBe(identityOf("ana"));
});
