// Fails: the first file is the slowest, and still 3 are in flight as long as files are left
// Says: You waited for a batch: the next 3 downloads left only when all 3 before them had ended.
// Fails: whichever download ends first, its slot is taken, and the results stand in URL order
// Says: You waited for a batch: the next 2 downloads left only when all 2 before them had ended.
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

export async function downloadAll(urls: string[], directory: string, limit: number): Promise<Saved[]> {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`limit is ${limit}`);
  const saved: Saved[] = [];
  for (let at = 0; at < urls.length; at += limit) {
    const batch = urls.slice(at, at + limit).map((url) => downloadFile(url, directory));
    await Promise.allSettled(batch);
    saved.push(...(await Promise.all(batch)));
  }
  return saved;
}
