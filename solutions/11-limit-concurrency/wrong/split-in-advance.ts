// Fails: the first file is the slowest, and still 3 are in flight as long as files are left
// Says: A slot was left idle: 2 downloads were in flight while 4 files waited.
// Fails: whichever download ends first, its slot is taken, and the results stand in URL order
// Says: A slot was left idle: 1 download was in flight while 4 files waited.
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

export async function downloadAll(urls: string[], directory: string, limit: number): Promise<Saved[]> {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`limit is ${limit}`);
  const saved: Saved[] = [];
  const failures: unknown[] = [];
  // Each worker has files of its own: every `limit`-th one.
  const workers = Array.from({ length: Math.min(limit, urls.length) }, async (_, worker) => {
    for (let index = worker; index < urls.length && failures.length === 0; index += limit) {
      try {
        saved[index] = await downloadFile(urls[index] ?? "", directory);
      } catch (error) {
        failures.push(error);
      }
    }
  });
  await Promise.all(workers);
  if (failures.length > 0) throw failures[0];
  return saved;
}
