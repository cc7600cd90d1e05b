// Fails: the second of six files is missing: three are asked for, and two of them saved
// Says: downloadAll(6 urls, directory, 3) waits for something that will never happen.
// Fails: every slot fails: the call ends, and nothing new was begun
// Says: downloadAll(4 urls, directory, 2) waits for something that will never happen.
// Fails: with a limit of 1 a failure ends it
// Says: downloadAll(3 urls, directory, 1) waits for something that will never happen.
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

export async function downloadAll(urls: string[], directory: string, limit: number): Promise<Saved[]> {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`limit is ${limit}`);
  let free = limit;
  let failed = false;
  const waiting: (() => void)[] = [];
  const downloads = urls.map(async (url) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    if (failed) throw new Error("another download has failed");
    const saved = await downloadFile(url, directory).catch((error: unknown) => {
      failed = true;
      throw error;
    });
    // Not reached after a failure: nobody is told that a slot is free, and those who wait go on waiting.
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
    return saved;
  });
  await Promise.allSettled(downloads);
  return Promise.all(downloads);
}
