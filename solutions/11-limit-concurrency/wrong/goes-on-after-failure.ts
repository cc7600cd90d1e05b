// Fails: the second of six files is missing: three are asked for, and two of them saved
// Says: d was asked for although missing had failed before: after the first failure nothing new starts.
// Fails: a body that breaks off is a failure like any other
// Says: d was asked for although broken had failed before: after the first failure nothing new starts.
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

export async function downloadAll(urls: string[], directory: string, limit: number): Promise<Saved[]> {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`limit is ${limit}`);
  const saved: Saved[] = [];
  const queue = urls.entries();
  const workers = Array.from({ length: Math.min(limit, urls.length) }, async () => {
    for (const [index, url] of queue) saved[index] = await downloadFile(url, directory);
  });
  // The worker that failed has ended. The others do not know, and go on with the queue.
  await Promise.allSettled(workers);
  await Promise.all(workers);
  return saved;
}
