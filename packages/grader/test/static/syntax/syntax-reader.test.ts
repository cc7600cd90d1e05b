import { join } from "node:path";
import { expect, test } from "vitest";
import { SyntaxReader } from "../../../src/static/syntax/index.ts";

const DEEP = "(".repeat(100_000);

function nested(depth: number): string {
  return `export const a = ${"[".repeat(depth)}${"]".repeat(depth)};`;
}

test("what ends the parser is a fault of the file, and the next one is read", async () => {
  await using syntax = new SyntaxReader();
  const [deep, plain] = await Promise.all([
    syntax.read({ path: "exercise.ts", text: DEEP }),
    syntax.read({ path: "exercise.ts", text: "export const a = 1;" }),
  ]);
  expect(deep.faults).toEqual([
    { line: 1, column: 1, message: "The parser cannot read this file: it is nested too deeply." },
  ]);
  expect(plain).toMatchObject({ faults: [], exports: [{ name: "a", gives: "other" }] });
});

test("what the parser takes longer for than allowed is a fault, too", async () => {
  await using syntax = new SyntaxReader({
    longest: 1,
    program: join(import.meta.dirname, "silent-child.ts"),
  });
  const { faults } = await syntax.read({ path: "exercise.ts", text: "export {};" });
  expect(faults).toHaveLength(1);
});

test("a child that somebody else ended says nothing of the file", async () => {
  await using syntax = new SyntaxReader({ program: join(import.meta.dirname, "interrupted-child.ts") });
  await expect(syntax.read({ path: "exercise.ts", text: "export {};" })).rejects.toThrow(
    "The syntax was not read to the end: SIGINT",
  );
});

test("nested deeper than anybody writes, though the parser can", async () => {
  await using syntax = new SyntaxReader();
  expect(await syntax.read({ path: "exercise.ts", text: nested(400) })).toMatchObject({ faults: [] });
  const { faults } = await syntax.read({ path: "exercise.ts", text: nested(600) });
  expect(faults[0]?.message).toBe("The code is nested more than 500 levels deep.");
});
