import { existsSync } from "node:fs";
import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { type ClassEntry, isZip, treeOf } from "./class-entry.ts";
import { readRegular } from "./open-regular.ts";
import { readFolder } from "./read-folder.ts";
import { readZipFile } from "./read-zip.ts";
import type { Flag } from "./submission.ts";
import type { Tree } from "./tree.ts";

/** What lies in the folder of a class under this name. Nothing is opened yet. */
export async function folderEntry(folder: string, name: string): Promise<ClassEntry> {
  const found = await lstat(join(folder, name)).catch(() => undefined);
  if (found === undefined)
    return {
      name,
      kind: "other",
      open: async () => refused(name, "has a name that is no UTF-8", "bad-name"),
    };
  if (found.isDirectory()) {
    const kind = isResults(join(folder, name)) ? "results" : "folder";
    return { name, kind, open: async () => readFolder(join(folder, name)) };
  }
  if (!found.isFile())
    return {
      name,
      kind: "other",
      open: async () =>
        found.isSymbolicLink()
          ? refused(name, "is a link", "link")
          : refused(name, "is no regular file", "special-file"),
    };
  if (isZip(name)) return { name, kind: "zip", open: async () => readZipFile(folder, name) };
  const read = async (limit: number): Promise<Uint8Array> => readRegular(folder, [name], limit);
  return { name, kind: "file", open: async () => treeOf([{ path: name, size: found.size, read }]) };
}

/** Whether a grader has worked on the folder: it leaves both, and no student has either. */
export function isResults(path: string): boolean {
  return ["journal.jsonl", "seed-key"].every((name) => existsSync(join(path, name)));
}

function refused(path: string, why: string, flag: Flag): Tree {
  return { ...treeOf([]), hazards: [{ path, why, flag, whole: true }] };
}
