import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Progress, type Saved } from "@meanwhile/download";

export async function* downloadFile(
  url: string,
  directory: string,
  signal: AbortSignal,
): AsyncGenerator<Progress, Saved> {
  const reply = await get(url, { signal });
  if (!reply.ok) throw HttpError.from(reply);
  const path = join(directory, fileNameOf(url));
  const length = reply.headers.get("content-length");
  const total = length === null ? undefined : Number(length);
  let received = 0;
  let whole = false;
  try {
    // Closed when this inner block is left: before the last event, and before the file is removed.
    {
      await using file = await open(path, "w");
      for await (const chunk of reply.body) {
        await file.writeFile(chunk);
        received += chunk.length;
        yield { url, received, total, done: false };
      }
    }
    whole = true;
    yield { url, received, total, done: true };
  } finally {
    // Not `catch`: a generator that is left at a `yield` has not failed.
    if (!whole) await rm(path, { force: true });
  }
  return { url, path, bytes: received };
}

type Download = AsyncGenerator<Progress, Saved>;

/** Asks a download for its next event. */
async function ask(download: Download, index: number) {
  return { download, index, step: await download.next() };
}

/** Downloads all files at the same time and tells of each while it comes. */
export async function* downloadAll(urls: string[], directory: string): AsyncGenerator<Progress, Saved[]> {
  const leaving = new AbortController();
  const downloads = urls.map((url) => downloadFile(url, directory, leaving.signal));
  // One question to each download at a time: what it will tell next.
  const asked = new Map(downloads.map((download, index) => [index, ask(download, index)]));
  const saved: Saved[] = [];
  try {
    while (asked.size > 0) {
      const { download, index, step } = await Promise.race(asked.values());
      // A race prefers the first of those that are ready: whoever was heard stands at the end of the line next.
      asked.delete(index);
      if (step.done === true) {
        saved[index] = step.value;
        continue;
      }
      yield step.value;
      // Only now, when the consumer has come back: meanwhile this download reads nothing.
      asked.set(index, ask(download, index));
    }
    return saved;
  } finally {
    // First the signal: a generator that waits for the network cannot be ended before its wait is.
    leaving.abort();
    await Promise.allSettled(downloads.map((download) => download[Symbol.asyncDispose]()));
  }
}
