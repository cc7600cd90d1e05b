// Fails: a server that never answers: when the time is up, a TimeoutError
// Fails: a body that stands still: when the time is up, a TimeoutError, and no file
// Says: The time was up, and your function says AbortError: as if somebody had asked it to stop.
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
  const downloads = urls.map(async (url) => {
    const late = new AbortController();
    // Without a reason it is an AbortError.
    const timer = timeoutMs === undefined ? undefined : setTimeout(() => late.abort(), timeoutMs);
    try {
      return await downloadFile(url, directory, AbortSignal.any([stop, late.signal]));
    } catch (error) {
      failed.abort(error);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  });
  await Promise.allSettled(downloads);
  stop.throwIfAborted();
  return Promise.all(downloads);
}
