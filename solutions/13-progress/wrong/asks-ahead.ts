// Fails: leaving right after an event leaves no rejection behind
// Says: A promise was rejected and nobody looked: This operation was aborted. Await every promise that you start.
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
      // Asked before the consumer has come back: if it never does, nobody looks at what becomes of this promise.
      asked.set(index, ask(download, index));
      yield step.value;
    }
    return saved;
  } finally {
    leaving.abort();
    await Promise.allSettled(downloads.map((download) => download[Symbol.asyncDispose]()));
  }
}
