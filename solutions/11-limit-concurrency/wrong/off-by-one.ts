// Fails: eight files with a limit of 3: never more than 3 in flight
// Fails: the first file is the slowest, and still 3 are in flight as long as files are left
// Fails: the second of six files is missing: three are asked for, and two of them saved
// Fails: a body that breaks off is a failure like any other
// Says: Your code had 4 downloads in flight; the limit is 3: one too many.
// Fails: a thousand files, a hundred at a time
// Says: Your code had 101 downloads in flight; the limit is 100: one too many.
// Fails: whichever download ends first, its slot is taken, and the results stand in URL order
// Fails: every slot fails: the call ends, and nothing new was begun
// Says: Your code had 3 downloads in flight; the limit is 2: one too many.
// Fails: with a limit of 1 the files come one at a time, in order
// Fails: with a limit of 1 a failure ends it
// Says: You did not wait: request 2 left before response 1 had ended.
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

export async function downloadAll(urls: string[], directory: string, limit: number): Promise<Saved[]> {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`limit is ${limit}`);
  const saved: Saved[] = [];
  const failures: unknown[] = [];
  const running = new Set<Promise<void>>();
  for (const [index, url] of urls.entries()) {
    // Waits only when one more than the limit is already running.
    if (running.size > limit) await Promise.race(running);
    if (failures.length > 0) break;
    const download = downloadFile(url, directory)
      .then(
        (result) => void (saved[index] = result),
        (error: unknown) => void failures.push(error),
      )
      .finally(() => running.delete(download));
    running.add(download);
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
  return saved;
}
