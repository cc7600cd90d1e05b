import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { HOSTILE, has, runHostile, startHostile, twoFolders } from "./hostile-box.ts";

const FILLER = ["files", 1, 10] as const;

test("where the grader is root, what a box writes belongs to a user of its own, and the grader can read it", async () => {
  const { own } = twoFolders();
  const [how, ...rest] = FILLER;
  expect((await runHostile("disk-filler.js", [how, own, ...rest], { writable: [own] })).open).toEqual([
    "disk",
  ]);
  expect(readFileSync(join(own, "1"))).toHaveLength(10);
  expect(statSync(join(own, "1")).uid !== process.getuid?.()).toBe(has("user"));
});

test("a folder that only the grader can pass costs the box that layer, and the box says so", async () => {
  const closed = mkdtempSync(join(tmpdir(), "meanwhile-box-"));
  onTestFinished(() => rmSync(closed, { recursive: true }));
  const box = startHostile("files.js", [closed, closed], { readable: [HOSTILE, join(closed, "own")] });
  expect(box.layers).not.toContain("user");
  expect(box.layers).toContain("permission");
  await box.fault;
});
