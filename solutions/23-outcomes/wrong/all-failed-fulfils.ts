// Fails: all fail, each in its own way: every error is there, in the order of the URLs
// Fails: one file of one fails: an AggregateError of one error
// Fails: two of two files fail: an AggregateError of both errors
// Says: Your function fulfilled although every file had failed.
import { downloadAll as download, type Outcome } from "../solution.ts";

export async function downloadAll(urls: string[], directory: string): Promise<Outcome> {
  try {
    return await download(urls, directory);
  } catch (error) {
    const errors = error instanceof AggregateError ? (error.errors as Error[]) : [];
    return { saved: [], failed: errors.map((each, index) => ({ url: urls[index] ?? "", error: each })) };
  }
}
