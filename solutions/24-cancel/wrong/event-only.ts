// Fails: a signal that is aborted before the call: its reason, and no request, not even of an empty list
// Says: Your function fulfilled although its signal was aborted.
import type { Saved } from "@meanwhile/download";
import { downloadFile, type Options } from "../solution.ts";

export async function downloadAll(
  urls: string[],
  directory: string,
  { signal, timeoutMs }: Options = {},
): Promise<Saved[]> {
  if (timeoutMs !== undefined && !(timeoutMs > 0)) throw new RangeError(`timeoutMs is ${timeoutMs}`);
  const stop = new AbortController();
  // An event that is over does not come again.
  const onAbort = (): void => stop.abort(signal?.reason);
  signal?.addEventListener("abort", onAbort);
  const downloads = urls.map((url) =>
    downloadFile(url, directory, within(stop.signal, timeoutMs)).catch((error: unknown) => {
      stop.abort(error);
      throw error;
    }),
  );
  await Promise.allSettled(downloads);
  signal?.removeEventListener("abort", onAbort);
  stop.signal.throwIfAborted();
  return Promise.all(downloads);
}

function within(stop: AbortSignal, timeoutMs: number | undefined): AbortSignal {
  return timeoutMs === undefined ? stop : AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]);
}
