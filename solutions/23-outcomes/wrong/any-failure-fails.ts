// Fails: two of six files fail, and the other four are saved
// Says: One file failed, and the call failed with it: what was saved is lost to the caller.
// Fails: both failures are told of, each with its URL and its own error
// Says: One file failed, and the call failed with it: nobody hears of the others.
// Fails: refused, reset, cut short: none of them counts as saved, and each is told with its own error
// Fails: whichever ends first, both lists stand in the order of the URLs
// Says: One file failed, and the call failed with it: what was saved is lost.
import { downloadAll as download, type Outcome } from "../solution.ts";

export async function downloadAll(urls: string[], directory: string): Promise<Outcome> {
  const outcome = await download(urls, directory);
  if (outcome.failed.length > 0) throw new AggregateError(outcome.failed.map(({ error }) => error));
  return outcome;
}
