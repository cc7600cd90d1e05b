import { readdirSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";

export interface DiskUse {
  bytes: number;
  entries: number;
}

/**
 * Counts what is in folders, up to `most` entries: whoever makes more files than that shall not keep us busy. Whoever
 * hides a folder, by its rights or deeper than a path can name, has too many.
 */
export function diskUse(folders: readonly string[], most: number): DiskUse {
  const use = { bytes: 0, entries: 0 };
  const open = [...folders];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const entries = entriesOf(folder);
    if (entries === "hidden") return { ...use, entries: Infinity };
    for (const entry of entries) {
      use.entries += 1;
      if (use.entries > most) return use;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) open.push(path);
      else if (entry.isFile()) use.bytes += bytesOf(path);
    }
  }
  return use;
}

/** Bytes of files that a process holds open although they have no name any more. */
export function namelessBytes(pid: number): number {
  const folder = `/proc/${pid}/fd`;
  const entries = entriesOf(folder);
  if (entries === "hidden") return 0;
  return entries
    .map(({ name }) => join(folder, name))
    .filter((path) => targetOf(path).endsWith(" (deleted)"))
    .reduce((sum, path) => sum + bytesOf(path), 0);
}

/** What changes while one looks is looked at next time. */
function bytesOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    return code === "EACCES" || code === "ENAMETOOLONG" ? "hidden" : [];
  }
}

function targetOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return "";
  }
}
