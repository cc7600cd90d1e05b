// Fails: the second of six files is missing: three are asked for, and two of them saved
// Fails: with a limit of 1 a failure ends it
// Says: Your function fulfilled although the server answered 404 for missing.
// Fails: every slot fails: the call ends, and nothing new was begun
// Says: Your function fulfilled although the server answered 404 for a file.
// Fails: a body that breaks off is a failure like any other
// Says: Your function fulfilled although the connection broke.
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

export async function downloadAll(urls: string[], directory: string, limit: number): Promise<Saved[]> {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`limit is ${limit}`);
  const saved: Saved[] = [];
  const queue = urls.entries();
  let failed = false;
  const workers = Array.from({ length: Math.min(limit, urls.length) }, async () => {
    for (const [index, url] of queue) {
      if (failed) return;
      try {
        saved[index] = await downloadFile(url, directory);
      } catch {
        failed = true;
      }
    }
  });
  await Promise.all(workers);
  return saved;
}
