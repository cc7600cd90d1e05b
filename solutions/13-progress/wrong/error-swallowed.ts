// Fails: a refused file ends the others, and its error reaches the consumer
// Says: A download failed, and the consumer still waits: neither an event nor the error reaches it.
// Fails: a body that breaks off is an error, not an end
// Says: Your function fulfilled although the connection broke off.
// Fails: of two failures one is told, and the other is not left alone
// Says: Your function fulfilled although the server answered 404 for a file.
import type { Progress, Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

type Download = AsyncGenerator<Progress, Saved>;

async function ask(download: Download, index: number) {
  try {
    return { download, index, step: await download.next() };
  } catch {
    return { download, index, step: undefined };
  }
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
      if (step === undefined) continue;
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
