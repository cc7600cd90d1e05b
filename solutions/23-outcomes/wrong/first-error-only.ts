// Fails: two of two files fail: an AggregateError of both errors
// Fails: all fail, each in its own way: every error is there, in the order of the URLs
// Fails: one file of one fails: an AggregateError of one error
// Says: Your function rejected with one error: the others are lost.
import { downloadAll as download, type Outcome } from "../solution.ts";

export async function downloadAll(urls: string[], directory: string): Promise<Outcome> {
  try {
    return await download(urls, directory);
  } catch (error) {
    throw error instanceof AggregateError ? error.errors[0] : error;
  }
}
