// Fails: a refused file ends the others, and its error reaches the consumer
// Fails: of two failures one is told, and the other is not left alone
// Says: Your function rejected, but not with the original error.
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
  } catch (error) {
    throw new Error("A download failed", { cause: error });
  } finally {
    leaving.abort();
    await Promise.allSettled(downloads.map((download) => download[Symbol.asyncDispose]()));
  }
}
