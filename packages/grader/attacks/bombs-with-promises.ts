// Exercise: 03
// Tries: to hand over so many promises that the tests' side drowns in them.
import type { Saved } from "@meanwhile/download";

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  return Array.from({ length: 50_000 }, () => new Promise(() => undefined)) as unknown as Saved[];
}
