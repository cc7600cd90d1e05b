// Fails: two of six files fail, and the other four are saved
// Says: You awaited inside the loop: request 2 left only after response 1 had ended.
import { downloadFile, type Outcome } from "../solution.ts";

export async function downloadAll(urls: string[], directory: string): Promise<Outcome> {
  const outcome: Outcome = { saved: [], failed: [] };
  for (const url of urls) {
    try {
      outcome.saved.push(await downloadFile(url, directory));
    } catch (error) {
      outcome.failed.push({ url, error: error as Error });
    }
  }
  if (outcome.failed.length > 0 && outcome.saved.length === 0)
    throw new AggregateError(outcome.failed.map(({ error }) => error));
  return outcome;
}
