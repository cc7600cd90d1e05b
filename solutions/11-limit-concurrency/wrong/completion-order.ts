// Fails: the first file is the slowest, and still 3 are in flight as long as files are left
// Fails: whichever download ends first, its slot is taken, and the results stand in URL order
// Fails: with a limit above the number of files all are in flight together
// Says: The results stand in the order in which the downloads ended, not in the order of the URLs.
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

export async function downloadAll(urls: string[], directory: string, limit: number): Promise<Saved[]> {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`limit is ${limit}`);
  const saved: Saved[] = [];
  const failures: unknown[] = [];
  const queue = urls.values();
  const workers = Array.from({ length: Math.min(limit, urls.length) }, async () => {
    for (const url of queue) {
      try {
        saved.push(await downloadFile(url, directory));
      } catch (error) {
        failures.push(error);
      }
      if (failures.length > 0) return;
    }
  });
  await Promise.all(workers);
  if (failures.length > 0) throw failures[0];
  return saved;
}
