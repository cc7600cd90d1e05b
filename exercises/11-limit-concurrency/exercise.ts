import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";

/** Downloads one file into `directory`, piece by piece; a failed one leaves no file. This is finished. */
async function downloadFile(url: string, directory: string): Promise<Saved> {
  const reply = await get(url);
  if (!reply.ok) throw HttpError.from(reply);
  const path = join(directory, fileNameOf(url));
  let bytes = 0;
  try {
    await using file = await open(path, "w");
    for await (const part of reply.body) {
      await file.writeFile(part);
      bytes += part.length;
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { url, path, bytes };
}

/**
 * Downloads all files, at most `limit` of them at the same time.
 *
 * @param urls what to download, begun in this order
 * @param directory where to save it; it exists
 * @param limit an integer of 1 or more
 * @returns what was saved, in the order of `urls`
 * @throws {RangeError} before any request, when `limit` is anything else
 * @throws the first failure, once the downloads in flight have settled
 */
export async function downloadAll(urls: string[], directory: string, limit: number): Promise<Saved[]> {
  // TODO 3: refuse a `limit` that makes no sense.
  // TODO 1: this starts all downloads at once, however many there are. Never have more than `limit` in flight.
  // TODO 2: begin the next file as soon as any download has ended.
  // TODO 4: after a failure, begin nothing new; fail when the downloads in flight have settled.
  return Promise.all(urls.map((url) => downloadFile(url, directory)));
}
