// Fails: eight files with a limit of 3: never more than 3 in flight
// Fails: the first file is the slowest, and still 3 are in flight as long as files are left
// Says: Your code had 8 downloads in flight; the limit is 3.
// Fails: the second of six files is missing: three are asked for, and two of them saved
// Says: Your code had 6 downloads in flight; the limit is 3.
// Fails: a thousand files, a hundred at a time
// Says: Your code had
// Fails: whichever download ends first, its slot is taken, and the results stand in URL order
// Says: Your code had 10 downloads in flight; the limit is 2.
// Fails: with a limit of 1 the files come one at a time, in order
// Fails: with a limit of 1 a failure ends it
// Says: You did not wait: request 2 left before response 1 had ended.
// Fails: every slot fails: the call ends, and nothing new was begun
// Says: Your code had 4 downloads in flight; the limit is 2.
// Fails: a body that breaks off is a failure like any other
// Says: Your code had 4 downloads in flight; the limit is 3: one too many.
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

export async function downloadAll(urls: string[], directory: string, limit: number): Promise<Saved[]> {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`limit is ${limit}`);
  const outcomes = await Promise.allSettled(urls.map((url) => downloadFile(url, directory)));
  return outcomes.map((outcome) => {
    if (outcome.status === "rejected") throw outcome.reason;
    return outcome.value;
  });
}
