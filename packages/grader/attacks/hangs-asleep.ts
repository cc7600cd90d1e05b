// Exercise: 03
// Tries: to keep the caller without using the processor, so that no limit on processor time is met.
import type { Saved } from "@meanwhile/download";

export function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  return Promise.resolve([]);
}
