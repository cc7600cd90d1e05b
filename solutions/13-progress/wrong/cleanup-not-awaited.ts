// Fails: the loop is left: the finished file stays, the other download is cancelled
// Fails: nobody asks for an event: three bodies of 64 MiB stop on their way
// Fails: whatever the other downloads wait for, leaving the loop ends them
// Says: Your generator ended before the half files were gone: nobody waited until they were.
// Fails: a refused file ends the others, and its error reaches the consumer
// Says: Your generator failed before the half files were gone: nobody waited until they were.
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
    leaving.abort();
    for (const download of downloads) void download[Symbol.asyncDispose]();
  }
}
