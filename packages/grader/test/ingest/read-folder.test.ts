import { execFile } from "node:child_process";
import { rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { readFolder } from "../../src/ingest/read-folder.ts";
import { madeUpClass, type MadeUpClass } from "../made-up-class.ts";

/** What happens between the look and the reading. */
const SWAPS: Record<string, [message: string, swap: (made: MadeUpClass, path: string) => Promise<unknown>]> =
  {
    "a link": ["is a link", async (made, path) => symlink(join(made.parent, "secret"), path)],
    "a FIFO, at which reading would wait for ever": [
      "is not a file",
      async (_, path) => promisify(execFile)("mkfifo", [path]),
    ],
    "a file that grew": ["is larger than 0.01 kB", async (_, path) => writeFile(path, "more than ten bytes")],
    nothing: ["cannot be read (ENOENT)", async () => undefined],
  };

test.each(Object.entries(SWAPS))("a file becomes %s after it was looked at", async (_, [message, swap]) => {
  await using made = await madeUpClass({ "a/b.ts": "before" });
  await writeFile(join(made.parent, "secret"), "the secret");
  const tree = await readFolder(made.folder);
  await rm(join(made.folder, "a/b.ts"));
  await swap(made, join(made.folder, "a/b.ts"));
  await expect(tree.files[0]?.read(10)).rejects.toMatchObject({ name: "Unreadable", message });
});

test("a folder becomes a link after it was looked at", async () => {
  await using made = await madeUpClass({ "a/b.ts": "before" });
  const tree = await readFolder(made.folder);
  await rename(join(made.folder, "a"), join(made.parent, "elsewhere"));
  await symlink(join(made.parent, "elsewhere"), join(made.folder, "a"));
  await expect(tree.files[0]?.read(10)).rejects.toMatchObject({ message: "is a link" });
});

test("a folder that cannot be read is no honest one", async () => {
  await using made = await madeUpClass();
  const { hazards } = await readFolder(join(made.folder, "nowhere"));
  expect(hazards).toEqual([{ path: "", why: "cannot be read (ENOENT)", flag: "special-file", whole: false }]);
});

test("a folder that is nested too deep is looked into only so far", async () => {
  await using made = await madeUpClass({ [`${"a/".repeat(60)}b.ts`]: "" });
  const { files, hazards } = await readFolder(made.folder);
  expect(files).toEqual([]);
  expect(hazards).toMatchObject([{ why: "is nested more than 40 folders deep", flag: "too-big" }]);
});
