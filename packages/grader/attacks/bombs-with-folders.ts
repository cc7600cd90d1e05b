// Exercise: 03
// Tries: to make more files than anybody can list or remove, in folders inside folders.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Saved } from "@meanwhile/download";

export async function downloadAll(_urls: string[], directory: string): Promise<Saved[]> {
  let folder = directory;
  for (let depth = 0; depth < 1800; depth += 1) mkdirSync((folder = join(folder, "d")));
  for (let count = 0; count < 100_000; count += 1) writeFileSync(join(directory, `${count}`), "");
  return [];
}
