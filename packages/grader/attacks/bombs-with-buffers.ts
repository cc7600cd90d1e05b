// Exercise: 03
// Tries: to use up the memory of the machine outside of the heap, whose size is limited.
import type { Saved } from "@meanwhile/download";

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  const kept: Buffer[] = [];
  for (;;) kept.push(Buffer.alloc(64 * 2 ** 20, 1));
}
