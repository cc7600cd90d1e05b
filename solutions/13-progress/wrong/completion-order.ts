// Fails: the last event of each file is done, and then all of it is on disk
// Says: The results stand in the order in which the downloads ended, not in the order of the URLs.
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
        saved.push(step.value);
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
