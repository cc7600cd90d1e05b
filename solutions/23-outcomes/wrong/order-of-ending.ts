// Fails: refused, reset, cut short: none of them counts as saved, and each is told with its own error
// Says: The failures stand in the order in which they happened, not in the order of the URLs.
// Fails: all fail, each in its own way: every error is there, in the order of the URLs
// Says: The errors stand in the order in which they happened, not in the order of the URLs.
// Fails: whichever ends first, both lists stand in the order of the URLs
// Says: The results stand in the order in which the downloads ended, not in the order of the URLs.
import { downloadFile, type Outcome } from "../solution.ts";

export async function downloadAll(urls: string[], directory: string): Promise<Outcome> {
  const outcome: Outcome = { saved: [], failed: [] };
  await Promise.all(
    urls.map((url) =>
      downloadFile(url, directory).then(
        (saved) => outcome.saved.push(saved),
        (error: unknown) => outcome.failed.push({ url, error: error as Error }),
      ),
    ),
  );
  if (outcome.failed.length > 0 && outcome.saved.length === 0)
    throw new AggregateError(outcome.failed.map(({ error }) => error));
  return outcome;
}
