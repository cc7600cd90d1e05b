// Fails: both failures are told of, each with its URL and its own error
// Fails: whichever ends first, both lists stand in the order of the URLs
// Says: missing failed, and nobody was told.
// Fails: two of two files fail: an AggregateError of both errors
// Fails: all fail, each in its own way: every error is there, in the order of the URLs
// Fails: one file of one fails: an AggregateError of one error
// Says: Your function fulfilled although every file had failed.
// Fails: refused, reset, cut short: none of them counts as saved, and each is told with its own error
// Says: refused failed, and nobody was told.
import type { Saved } from "@meanwhile/download";
import { downloadFile, type Outcome } from "../solution.ts";

export async function downloadAll(urls: string[], directory: string): Promise<Outcome> {
  const results = await Promise.all(urls.map((url) => downloadFile(url, directory).catch(() => undefined)));
  return { saved: results.filter((result): result is Saved => result !== undefined), failed: [] };
}
