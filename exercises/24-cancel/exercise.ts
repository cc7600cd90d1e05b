import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";

/** Downloads one file into `directory`, piece by piece; a failed one leaves no file. */
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
 * Downloads all files at the same time, until one of them fails, takes too long, or the caller wants no more.
 *
 * @param urls what to download
 * @param directory where to save it; it exists
 * @param options.signal stops all when it is aborted
 * @param options.timeoutMs the longest that one download may take, head and body; above 0. Default: no limit
 * @returns what was saved, in the order of `urls`
 * @throws {RangeError} before any request, when `timeoutMs` is not above 0
 * @throws once all downloads have settled: the reason of `signal`, a `TimeoutError`, or the first failure
 */
export async function downloadAll(
  urls: string[],
  directory: string,
  options: { signal?: AbortSignal; timeoutMs?: number } = {},
): Promise<Saved[]> {
  // TODO 1: this knows nothing of `options.signal`. When it is aborted, stop everything.
  // TODO 2: when one download fails, the others run on. Stop them, and wait until they have stopped.
  // TODO 3: end a download that takes longer than `options.timeoutMs`.
  return Promise.all(urls.map((url) => downloadFile(url, directory)));
}
