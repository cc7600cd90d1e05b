// Exercise: 03
// Tries: to set a million timers: all of them are told to the tests' side with every message.
import type { Saved } from "@meanwhile/download";

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  for (let count = 0; count < 1_000_000; count += 1) setTimeout(() => undefined, 10_000 + count);
  return [];
}
