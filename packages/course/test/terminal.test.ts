import { expect, test } from "vitest";
import { block, canWriteOver, plural, row } from "../src/terminal.ts";

test("lines that are too long break at spaces and are indented", () => {
  const text = block(`${"word ".repeat(20).trim()}\nshort`, 3);
  expect(text.split("\n").map((line) => line.length)).toEqual([77, 27, 8]);
});

test("what goes on stands under where it began: after spaces, a label or an arrow", () => {
  const long = "x".repeat(30);
  expect(block(`  got       ${long} ${long} ${long}\n-> ${long} ${long} ${long}`, 0)).toBe(
    [`  got       ${long} ${long}`, `            ${long}`, `-> ${long} ${long}`, `   ${long}`].join("\n"),
  );
});

test("what stands at the right end stands one column before it", () => {
  expect(row(" left", "FAIL")).toHaveLength(79);
  expect(row("x".repeat(90), "FAIL")).toBe(`${"x".repeat(90)}  FAIL`);
});

test("one thing, many things", () => {
  expect([plural(0, "test"), plural(1, "test"), plural(2, "test")]).toEqual(["0 tests", "1 test", "2 tests"]);
});

test.for([
  [true, "xterm-256color", true],
  [true, "dumb", false],
  [false, "xterm-256color", false],
] as const)("a line is written over: terminal %s, TERM=%s: %s", ([isTTY, TERM, can]) => {
  expect(canWriteOver({ isTTY }, { TERM })).toBe(can);
});
