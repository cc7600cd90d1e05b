// Fails: one of three files is missing: the two others are cancelled, and that error is told
// Fails: a body that breaks off stops the others, with or without an answer, although there is time
// Says: Your function rejected with the AbortError of a download that it had cancelled itself, not with the failure that came first.
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
      failed.abort();
      throw error;
    }),
  );
  await Promise.allSettled(downloads);
  // All are settled, so this throws the first in the order of the URLs, and that may be one we stopped.
  return Promise.all(downloads);
}

function within(stop: AbortSignal, timeoutMs: number | undefined): AbortSignal {
  return timeoutMs === undefined ? stop : AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]);
}
