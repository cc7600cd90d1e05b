// Exercise: 03
// Tries: to announce a frame of 8 GiB, for which the tests' side shall make room.
import { writeSync } from "node:fs";
import type { Saved } from "@meanwhile/download";

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  writeSync(3, Buffer.alloc(8, 0xff));
  return [];
}
