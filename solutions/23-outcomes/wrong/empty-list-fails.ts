// Fails: an empty list gives two empty lists
// Says: An empty list was taken for one of which every file had failed.
import { downloadAll as download, type Outcome } from "../solution.ts";

export async function downloadAll(urls: string[], directory: string): Promise<Outcome> {
  const outcome = await download(urls, directory);
  // Nothing was saved, so all must have failed.
  if (outcome.saved.length === 0) throw new AggregateError([], "all downloads failed");
  return outcome;
}
