// Fails: the first file is the slowest, and still 3 are in flight as long as files are left
// Says: Only 2 downloads were started at first; the limit is 3.
// Fails: the second of six files is missing: three are asked for, and two of them saved
// Fails: a body that breaks off is a failure like any other
// Says: c was never asked for.
// Fails: a thousand files, a hundred at a time
// Says: You started 99 downloads and waited: request 100 left only after an earlier response had ended.
// Fails: whichever download ends first, its slot is taken, and the results stand in URL order
// Says: Only 1 download was started at first; the limit is 2.
// Fails: every slot fails: the call ends, and nothing new was begun
// Says: gone was never asked for.
import type { Saved } from "@meanwhile/download";
import { downloadAll as pool } from "../solution.ts";

export async function downloadAll(urls: string[], directory: string, limit: number): Promise<Saved[]> {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`limit is ${limit}`);
  // The slots are counted from 0, and the last one is forgotten.
  return pool(urls, directory, Math.max(1, limit - 1));
}
