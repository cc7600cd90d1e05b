// Fails: a limit of 0 is a RangeError, and nothing is asked for
// Says: A limit of 0 was taken as if it were a good one.
import type { Saved } from "@meanwhile/download";
import { downloadAll as pool } from "../solution.ts";

export async function downloadAll(urls: string[], directory: string, limit: number): Promise<Saved[]> {
  if (!Number.isInteger(limit) || limit < 0)
    throw new RangeError(`limit must be an integer of 0 or more, got ${limit}`);
  // Nobody takes a file: the call ends at once, and all seems well.
  return limit === 0 ? [] : pool(urls, directory, limit);
}
