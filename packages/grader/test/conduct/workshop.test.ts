import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Workshop } from "../../src/conduct/workshop.ts";

test("a workshop is opened again where one was left behind", async () => {
  const folder = mkdtempSync(join(tmpdir(), "workshop-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const root = join(import.meta.dirname, "../../../..");
  await Workshop.open(root, folder);
  const { main } = await Workshop.open(root, folder);
  expect(existsSync(main)).toBe(true);
});
