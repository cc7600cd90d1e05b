// Fails: the second of six files is missing: three are asked for, and two of them saved
// Fails: a body that breaks off is a failure like any other
// Says: Your function rejected while other downloads were still running: nobody waited for them.
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
      saved[index] = await downloadFile(url, directory).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  });
  // Rejects with the first worker that fails, and leaves the others alone.
  await Promise.all(workers);
  return saved;
}
