// Exercise: 03
// Tries: to open files and never close them, until the machine has none left.
import { openSync } from "node:fs";
import { join } from "node:path";
import type { Saved } from "@meanwhile/download";

export async function downloadAll(_urls: string[], directory: string): Promise<Saved[]> {
  const kept: number[] = [];
  for (let count = 0; ; count += 1) kept.push(openSync(join(directory, `${count}`), "w"));
}
