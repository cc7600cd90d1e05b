// Fails: before the first event is asked for, nothing is
// Says: Request 1 asked for early.bin, and it was the turn of late.bin.
import type { Progress, Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

type Download = AsyncGenerator<Progress, Saved>;

async function ask(download: Download, index: number) {
  return { download, index, step: await download.next() };
}

export function downloadAll(urls: string[], directory: string): AsyncGenerator<Progress, Saved[]> {
  const leaving = new AbortController();
  const downloads = urls.map((url) => downloadFile(url, directory, leaving.signal));
  const asked = new Map(downloads.map((download, index) => [index, ask(download, index)]));
  return merge(asked, downloads, leaving);
}

async function* merge(
  asked: Map<number, ReturnType<typeof ask>>,
  downloads: Download[],
  leaving: AbortController,
): AsyncGenerator<Progress, Saved[]> {
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
    leaving.abort();
    await Promise.allSettled(downloads.map((download) => download[Symbol.asyncDispose]()));
  }
}
