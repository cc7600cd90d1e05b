import { open } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Progress, type Saved } from "@meanwhile/download";

/** Downloads one file and tells of it while it does; an event is handed out, and then it waits to be asked again. */
async function* downloadFile(url: string, directory: string): AsyncGenerator<Progress, Saved> {
  const reply = await get(url);
  if (!reply.ok) throw HttpError.from(reply);
  const path = join(directory, fileNameOf(url));
  const length = reply.headers.get("content-length");
  const total = length === null ? undefined : Number(length);
  let received = 0;
  await using file = await open(path, "w");
  for await (const chunk of reply.body) {
    await file.writeFile(chunk);
    received += chunk.length;
    yield { url, received, total, done: false };
  }
  // TODO 2: nobody is told that the file is complete on disk.
  return { url, path, bytes: received };
}

/**
 * Downloads all files at the same time and tells of each while it comes.
 *
 * @returns what was saved, in the order of `urls`
 * @throws the first failure, when nothing runs any more
 */
export async function* downloadAll(urls: string[], directory: string): AsyncGenerator<Progress, Saved[]> {
  const saved: Saved[] = [];
  // TODO 1: this tells of one download after the other. Let all of them run, and tell whoever has news.
  for (const url of urls) saved.push(yield* downloadFile(url, directory));
  // TODO 3: when the loop is left or a download fails, end all others, and leave no file that is not whole.
  return saved;
}
