// Fails: the last event of each file is done, and then all of it is on disk
// Fails: where the server announces no length, total is undefined
// Says: received of a.bin does not count all bytes so far: it may never fall, and it ends with the size of the file.
// Fails: an empty file gives one event, and a consumer that takes its time misses no end
// Says: received of
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Progress, type Saved } from "@meanwhile/download";

async function* downloadFile(
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
  let bytes = 0;
  let whole = false;
  try {
    {
      await using file = await open(path, "w");
      for await (const chunk of reply.body) {
        await file.writeFile(chunk);
        received = chunk.length;
        bytes += received;
        yield { url, received, total, done: false };
      }
    }
    whole = true;
    yield { url, received, total, done: true };
  } finally {
    if (!whole) await rm(path, { force: true });
  }
  return { url, path, bytes };
}

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
    await Promise.allSettled(downloads.map((download) => download[Symbol.asyncDispose]()));
  }
}
