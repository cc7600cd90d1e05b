// Exercise: 03
// Tries: to fill the results with what its errors say.
// Earns: an empty list gives an empty list and no request
import type { Saved } from "@meanwhile/download";

export async function downloadAll(urls: string[], _directory: string): Promise<Saved[]> {
  if (urls.length === 0) return [];
  throw new RangeError("\u0001".repeat(100_000), { cause: new Error("why? ".repeat(100_000)) });
}
