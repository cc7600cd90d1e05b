import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { linesOf } from "../../src/record/index.ts";
import { emptyFolderFor } from "../in-folder.ts";

async function linesIn(content: string, most = 200_000): Promise<(string | undefined)[]> {
  const path = join(await emptyFolderFor("lines"), "file");
  writeFileSync(path, content);
  const lines = [...linesOf(path, most)];
  expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
  return lines.map(({ text }) => text);
}

test.for([
  ["nothing", "", []],
  ["one line", "a\n", ["a"]],
  ["without an end", "a\nb", ["a", "b"]],
  ["empty lines", "\n\na\n\n", ["", "", "a", ""]],
] as const)("%s", async ([, content, lines]) => {
  expect(await linesIn(content)).toEqual(lines);
});

test("lines and characters that lie across the border of what is read at a time come back whole", async () => {
  const lines = Array.from({ length: 40 }, (_, index) => "é".repeat(index * 997));
  expect(await linesIn(`${lines.join("\n")}\n`)).toEqual(lines);
});

test("of a line that is too long only its place is told, and the next one holds", async () => {
  const long = "x".repeat(150_000);
  expect(await linesIn(`123\n1234\n${long}\n12\n${long}`, 3)).toEqual([
    "123",
    undefined,
    undefined,
    "12",
    undefined,
  ]);
});
