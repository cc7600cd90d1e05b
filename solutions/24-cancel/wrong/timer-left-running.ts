// Fails: with an hour of time and a signal that is never aborted, all files are saved
// Fails: before the head and in the middle of a body, all stop, and whatever the reason is, it is told
// Fails: a body that breaks off stops the others, with or without an answer, although there is time
// Says: A timer is still running after your function has ended: setTimeout of 3600000 ms
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

/** The download may end long before the timer does. */
function within(stop: AbortSignal, timeoutMs: number | undefined): AbortSignal {
  if (timeoutMs === undefined) return stop;
  const late = new AbortController();
  setTimeout(() => late.abort(new DOMException("it took too long", "TimeoutError")), timeoutMs);
  return AbortSignal.any([stop, late.signal]);
}
