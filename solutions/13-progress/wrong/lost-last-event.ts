// Fails: the last event of each file is done, and then all of it is on disk
// Fails: where the server announces no length, total is undefined
// Says: No event of a.bin is done: the consumer never learns that the file is there.
// Fails: the loop is left: the finished file stays, the other download is cancelled
// Says: Your generator ended only after the response had ended: it waited for a download that nobody wants any more.
// Fails: an empty file gives one event, and a consumer that takes its time misses no end
// Says: No event tells of empty.bin: an empty file has no chunk, but it has an end.
// Fails: whatever the other downloads wait for, leaving the loop ends them
// Says: Your code waits for something that will never happen.
// Fails: a body that breaks off is an error, not an end
// Says: read ECONNRESET
import { join } from "node:path";
import { fileNameOf, type Progress, type Saved } from "@meanwhile/download";
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
      // Takes the `done` of the event for that of the iterator.
      if (step.done === true || step.value.done) {
        const { url } = step.value;
        const bytes = "bytes" in step.value ? step.value.bytes : step.value.received;
        saved[index] = { url, path: join(directory, fileNameOf(url)), bytes };
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
