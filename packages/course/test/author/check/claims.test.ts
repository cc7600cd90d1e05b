import { expect, test } from "vitest";
import { readClaims } from "../../../src/author/check/claims.ts";

function read(...lines: string[]): ReturnType<typeof readClaims> {
  return readClaims("a.ts", lines.join("\n"));
}

test("a test and its sentence", () => {
  expect(read("// Fails: it works", "// Says: It does not.", "code")).toEqual({
    claims: [{ test: "it works", sentence: "It does not." }],
    problems: [],
  });
});

test("several tests share the sentence below them", () => {
  expect(read("// Fails: a", "// Fails: b", "// Says: X", "// Fails: c", "// Says: Y").claims).toEqual([
    { test: "a", sentence: "X" },
    { test: "b", sentence: "X" },
    { test: "c", sentence: "Y" },
  ]);
});

test("only the head counts, and lines may end as on Windows", () => {
  const { claims } = read("// Fails: a\r", "// Says: X\r", "code", "// Fails: b", "// Says: Y");
  expect(claims).toEqual([{ test: "a", sentence: "X" }]);
});

test("a test without a sentence", () => {
  expect(read("// Fails: a", "// Says: X", "// Fails: b", "// Fails: c", "code").problems).toEqual([
    { at: "a.ts", what: 'names no sentence for "b"', todo: 'add a line "// Says: ..." below' },
  ]);
});

test("nothing at all", () => {
  expect(read("code").problems).toEqual([
    {
      at: "a.ts",
      what: "does not say what it must fail",
      todo: 'begin with "// Fails: <test>" and "// Says: <sentence>"',
    },
  ]);
});

test("a sentence without a test", () => {
  expect(read("// Says: X", "code").problems).toMatchObject([{ what: "does not say what it must fail" }]);
});
