// Exercise: 03
// Tries: to send a frame so slowly that it is never whole, yet something always arrives.
import { writeSync } from "node:fs";
import type { Saved } from "@meanwhile/download";

export function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(1_000_000, 0);
  writeSync(3, head);
  for (;;) {
    writeSync(3, " ");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
}
