import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";

export interface Options {
  signal?: AbortSignal;
  timeoutMs?: number;
}

export async function downloadFile(url: string, directory: string, signal: AbortSignal): Promise<Saved> {
  const reply = await get(url, { signal });
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

/** Downloads all files at the same time, until one fails, takes too long, or `signal` is aborted. */
export async function downloadAll(
  urls: string[],
  directory: string,
  { signal, timeoutMs }: Options = {},
): Promise<Saved[]> {
  if (timeoutMs !== undefined && !(timeoutMs > 0))
    throw new RangeError(`timeoutMs must be above 0, got ${timeoutMs}`);
  signal?.throwIfAborted();

  const failed = new AbortController();
  // What is aborted first gives its reason: the caller's signal, or the first failure.
  const stop = AbortSignal.any(signal ? [signal, failed.signal] : [failed.signal]);
  const downloads = urls.map(async (url) => {
    try {
      return await downloadFile(url, directory, within(stop, timeoutMs));
    } catch (error) {
      failed.abort(error);
      throw error;
    }
  });

  // The others have removed their files before anybody hears of the end.
  await Promise.allSettled(downloads);
  stop.throwIfAborted();
  return Promise.all(downloads);
}

/** A signal for one download: aborted when `stop` is, or when its time is up. */
function within(stop: AbortSignal, timeoutMs: number | undefined): AbortSignal {
  if (timeoutMs === undefined) return stop;
  // Whole milliseconds are all it takes.
  return AbortSignal.any([stop, AbortSignal.timeout(Math.ceil(timeoutMs))]);
}
