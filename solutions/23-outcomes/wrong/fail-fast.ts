// Fails: two of six files fail, and the other four are saved
// Says: One file failed, and the call failed with it: what was saved is lost to the caller.
// Fails: both failures are told of, each with its URL and its own error
// Says: One file failed, and the call failed with it: nobody hears of the others.
// Fails: two of two files fail: an AggregateError of both errors
// Fails: all fail, each in its own way: every error is there, in the order of the URLs
// Fails: one file of one fails: an AggregateError of one error
// Says: Your function rejected with one error: the others are lost.
// Fails: refused, reset, cut short: none of them counts as saved, and each is told with its own error
// Fails: whichever ends first, both lists stand in the order of the URLs
// Says: One file failed, and the call failed with it: what was saved is lost.
import { downloadFile, type Outcome } from "../solution.ts";

export async function downloadAll(urls: string[], directory: string): Promise<Outcome> {
  const saved = await Promise.all(urls.map((url) => downloadFile(url, directory)));
  return { saved, failed: [] };
}
