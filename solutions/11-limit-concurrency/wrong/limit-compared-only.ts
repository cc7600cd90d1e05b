// Fails: no limit that makes no sense is taken, not even for an empty list
// Says: A limit of 1.5 was taken as if it were a good one.
import type { Saved } from "@meanwhile/download";
import { downloadAll as pool } from "../solution.ts";

export async function downloadAll(urls: string[], directory: string, limit: number): Promise<Saved[]> {
  // NaN is not below 1 either, and 1.5 and Infinity are above it.
  if (limit < 1) throw new RangeError(`limit must be at least 1, got ${limit}`);
  return pool(urls, directory, Number.isInteger(limit) ? limit : Math.max(1, urls.length));
}
