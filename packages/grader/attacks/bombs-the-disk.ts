// Exercise: 03
// Tries: to fill the disk, in many files, since each may hold little.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Saved } from "@meanwhile/download";

export async function downloadAll(_urls: string[], directory: string): Promise<Saved[]> {
  const bytes = Buffer.alloc(2 ** 24, 1);
  for (let count = 0; ; count += 1) {
    writeFileSync(join(directory, `${count}`), bytes);
    // Somebody else may be writing a real file just now.
    await new Promise(setImmediate);
  }
}
