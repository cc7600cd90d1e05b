// Fails: the loop is left: the finished file stays, the other download is cancelled
// Says: Your generator ended only after the response had ended: it waited for a download that nobody wants any more.
// Fails: whatever the other downloads wait for, leaving the loop ends them
// Says: The loop was left, and your generator does not end: in it something waits for ever.
// Fails: a refused file ends the others, and its error reaches the consumer
// Says: A download failed, and the consumer still waits: neither an event nor the error reaches it.
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
  try {
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
  } finally {
    await Promise.allSettled(downloads.map((download) => download[Symbol.asyncDispose]()));
  }
}
