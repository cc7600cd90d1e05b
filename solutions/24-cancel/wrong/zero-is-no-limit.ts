// Fails: a timeoutMs of 0 is a RangeError, and nothing is asked for
// Says: A timeoutMs of 0 was taken as if it were a good one.
// Fails: no timeoutMs that is not above 0 is taken, not even for an empty list
// Says: A timeoutMs of -1 was taken as if it were a good one.
import type { Saved } from "@meanwhile/download";
import { downloadAll as right, type Options } from "../solution.ts";

export async function downloadAll(
  urls: string[],
  directory: string,
  { signal, timeoutMs }: Options = {},
): Promise<Saved[]> {
  // 0 is as good as nothing here; that somebody meant something by it is not seen.
  const limit = timeoutMs && timeoutMs > 0 ? { timeoutMs } : {};
  return right(urls, directory, { ...(signal ? { signal } : {}), ...limit });
}
