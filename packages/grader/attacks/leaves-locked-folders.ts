// Exercise: 03
// Tries: to leave folders that nobody may open, so that cleaning up fails.
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Saved } from "@meanwhile/download";

export async function downloadAll(_urls: string[], directory: string): Promise<Saved[]> {
  for (const place of [directory, dirname(directory)]) {
    const folder = join(place, `locked-${process.pid}`);
    mkdirSync(join(folder, "inside"), { recursive: true });
    writeFileSync(join(folder, "inside", "file"), "x");
    chmodSync(join(folder, "inside"), 0);
    chmodSync(folder, 0);
    chmodSync(place, 0);
  }
  return [];
}
