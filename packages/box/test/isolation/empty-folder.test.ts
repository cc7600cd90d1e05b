import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { emptyFolder } from "../../src/isolation/empty-folder.ts";

function folderWith(fill: (folder: string) => void): string {
  const root = mkdtempSync(join(tmpdir(), "meanwhile empty "));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, "scratch");
  mkdirSync(folder);
  fill(folder);
  return folder;
}

test("what nobody may open is removed, and of a link only the link", () => {
  const folder = folderWith((scratch) => {
    mkdirSync(join(scratch, "locked", "inside"), { recursive: true });
    writeFileSync(join(scratch, "locked", "inside", "file\n"), "");
    symlinkSync(join(scratch, ".."), join(scratch, "locked", "link"));
    chmodSync(join(scratch, "locked", "inside"), 0);
    chmodSync(join(scratch, "locked"), 0);
    chmodSync(scratch, 0);
  });
  emptyFolder(folder);
  expect(readdirSync(folder)).toEqual([]);
  expect(existsSync(join(folder, ".."))).toBe(true);
});

test("folders that are deeper than a path can name are removed", () => {
  const folder = folderWith((scratch) => {
    for (let round = 0; round < 3; round += 1) {
      const deep = join(scratch, ...Array.from({ length: 1500 }, () => "d"));
      mkdirSync(deep, { recursive: true });
      if (round > 0) renameSync(join(scratch, "old"), join(deep, "old"));
      renameSync(join(scratch, "d"), join(scratch, "old"));
    }
  });
  emptyFolder(folder);
  expect(readdirSync(folder)).toEqual([]);
});

test("what is kept stays, and a folder that is gone is made", () => {
  const folder = folderWith((scratch) => {
    mkdirSync(join(scratch, "kept"));
    writeFileSync(join(scratch, "other"), "");
  });
  emptyFolder(folder, ["kept"]);
  expect(readdirSync(folder)).toEqual(["kept"]);
  rmSync(folder, { recursive: true });
  emptyFolder(folder);
  expect(readdirSync(folder)).toEqual([]);
});
