// Fails: both downloads tell how far they are before either has ended
// Says: You awaited inside the loop: request 2 left only after response 1 had ended.
// Fails: the loop is left: the finished file stays, the other download is cancelled
// Says: Your generator ended only after the response had ended: it waited for a download that nobody wants any more.
// Fails: whatever the other downloads wait for, leaving the loop ends them
// Says: Your code waits for something that will never happen.
// Fails: a refused file ends the others, and its error reaches the consumer
// Says: A download failed, and the consumer still waits: neither an event nor the error reaches it.
import type { Progress, Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

export async function* downloadAll(urls: string[], directory: string): AsyncGenerator<Progress, Saved[]> {
  const { signal } = new AbortController();
  const saved: Saved[] = [];
  for (const url of urls) saved.push(yield* downloadFile(url, directory, signal));
  return saved;
}
