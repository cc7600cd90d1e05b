import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { stripped } from "../../src/bridge/stripped.ts";

function fileOf(text: string, name = "exercise.ts"): string {
  const folder = mkdtempSync(join(tmpdir(), "stripped-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

test("types are taken out, everything else stays where it was, and nobody is warned", () => {
  const warnings: unknown[] = [];
  const hear = (warning: unknown): void => void warnings.push(warning);
  process.on("warning", hear);
  onTestFinished(() => void process.off("warning", hear));
  const text = `import type { A } from "a";\nexport const x: A<number> = y as A;\n`;
  expect(stripped(fileOf(text))).toBe(`${" ".repeat(27)}\nexport const x            = y     ;\n`);
  expect(warnings).toEqual([]);
});

test("what Node cannot load is left to Node", () => {
  expect(stripped(fileOf("enum Colour { Red }"))).toBeUndefined();
  expect(stripped(fileOf("const x: = ;"))).toBeUndefined();
  expect(stripped(fileOf("const x = 1;", "exercise.mjs"))).toBeUndefined();
  expect(stripped("/no/such/file.ts")).toBeUndefined();
});
