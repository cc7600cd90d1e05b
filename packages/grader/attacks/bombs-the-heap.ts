// Exercise: 03
// Tries: to use up the memory of the machine.
import type { Saved } from "@meanwhile/download";

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  const kept: string[][] = [];
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => `${kept.length} ${index}`));
}
