// Fails: the signal is aborted in the middle of three downloads: all are cancelled, and no file is left
// Fails: one of three files is missing: the two others are cancelled, and that error is told
// Says: archivo1 was still there when your function ended, and gone a moment later: it did not wait until all downloads had settled.
// Fails: before the head and in the middle of a body, all stop, and whatever the reason is, it is told
// Says: b was still there when your function ended, and gone a moment later: it did not wait until all downloads had settled.
// Fails: a body that breaks off stops the others, with or without an answer, although there is time
// Says: stalls was still there when your function ended, and gone a moment later: it did not wait until all downloads had settled.
import type { Saved } from "@meanwhile/download";
import { downloadFile, type Options } from "../solution.ts";

export async function downloadAll(
  urls: string[],
  directory: string,
  { signal, timeoutMs }: Options = {},
): Promise<Saved[]> {
  if (timeoutMs !== undefined && !(timeoutMs > 0)) throw new RangeError(`timeoutMs is ${timeoutMs}`);
  signal?.throwIfAborted();
  const failed = new AbortController();
  const stop = AbortSignal.any(signal ? [signal, failed.signal] : [failed.signal]);
  // The others have been told to stop, and nobody waits until they have.
  return Promise.all(
    urls.map((url) =>
      downloadFile(url, directory, within(stop, timeoutMs)).catch((error: unknown) => {
        failed.abort(error);
        throw error;
      }),
    ),
  );
}

function within(stop: AbortSignal, timeoutMs: number | undefined): AbortSignal {
  return timeoutMs === undefined ? stop : AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]);
}
