// Fails: the signal is aborted in the middle of three downloads: all are cancelled, and no file is left
// Fails: one of three files is missing: the two others are cancelled, and that error is told
// Says: archivo1 should not be there: a download that failed leaves no file behind.
// Fails: before the head and in the middle of a body, all stop, and whatever the reason is, it is told
// Says: b should not be there: a download that failed leaves no file behind.
// Fails: a body that breaks off stops the others, with or without an answer, although there is time
// Says: broken should not be there: a download that failed leaves no file behind.
// Fails: a body that stands still: when the time is up, a TimeoutError, and no file
// Says: a should not be there: a download that failed leaves no file behind.
import { open } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";
import type { Options } from "../solution.ts";

async function downloadFile(url: string, directory: string, signal: AbortSignal): Promise<Saved> {
  const reply = await get(url, { signal });
  if (!reply.ok) throw HttpError.from(reply);
  const path = join(directory, fileNameOf(url));
  let bytes = 0;
  // Closed, but not removed.
  await using file = await open(path, "w");
  for await (const part of reply.body) {
    await file.writeFile(part);
    bytes += part.length;
  }
  return { url, path, bytes };
}

export async function downloadAll(
  urls: string[],
  directory: string,
  { signal, timeoutMs }: Options = {},
): Promise<Saved[]> {
  if (timeoutMs !== undefined && !(timeoutMs > 0)) throw new RangeError(`timeoutMs is ${timeoutMs}`);
  signal?.throwIfAborted();
  const failed = new AbortController();
  const stop = AbortSignal.any(signal ? [signal, failed.signal] : [failed.signal]);
  const downloads = urls.map((url) =>
    downloadFile(url, directory, within(stop, timeoutMs)).catch((error: unknown) => {
      failed.abort(error);
      throw error;
    }),
  );
  await Promise.allSettled(downloads);
  stop.throwIfAborted();
  return Promise.all(downloads);
}

function within(stop: AbortSignal, timeoutMs: number | undefined): AbortSignal {
  return timeoutMs === undefined ? stop : AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]);
}
