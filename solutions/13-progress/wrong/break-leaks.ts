// Fails: the loop is left: the finished file stays, the other download is cancelled
// Says: Your generator ended and its request ran on to the end: nobody cancelled it.
// Fails: nobody asks for an event: three bodies of 64 MiB stop on their way
// Fails: whatever the other downloads wait for, leaving the loop ends them
// Fails: leaving right after an event leaves no rejection behind
// Says: Your generator ended and left its request open: nobody reads it, and nobody cancelled it.
// Fails: a refused file ends the others, and its error reaches the consumer
// Says: Your generator failed and left its request open: nobody reads it, and nobody cancelled it.
import type { Progress, Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

type Download = AsyncGenerator<Progress, Saved>;

async function ask(download: Download, index: number) {
  return { download, index, step: await download.next() };
}

export async function* downloadAll(urls: string[], directory: string): AsyncGenerator<Progress, Saved[]> {
  const leaving = new AbortController();
  const downloads = urls.map((url) => downloadFile(url, directory, leaving.signal));
  const asked = new Map(downloads.map((download, index) => [index, ask(download, index)]));
  const saved: Saved[] = [];
  while (asked.size > 0) {
    const { download, index, step } = await Promise.race(asked.values());
    asked.delete(index);
    if (step.done === true) {
      saved[index] = step.value;
      continue;
    }
    yield step.value;
    asked.set(index, ask(download, index));
  }
  return saved;
}
