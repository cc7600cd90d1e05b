// Fails: no listener stays on the signal, whether the downloads succeed or fail
// Says: After a success you left listeners on the signal
import type { Saved } from "@meanwhile/download";
import { downloadFile, type Options } from "../solution.ts";

export async function downloadAll(
  urls: string[],
  directory: string,
  { signal, timeoutMs }: Options = {},
): Promise<Saved[]> {
  if (timeoutMs !== undefined && !(timeoutMs > 0)) throw new RangeError(`timeoutMs is ${timeoutMs}`);
  signal?.throwIfAborted();
  const stop = new AbortController();
  // Nobody takes it off again.
  signal?.addEventListener("abort", () => stop.abort(signal.reason));
  const downloads = urls.map((url) =>
    downloadFile(url, directory, within(stop.signal, timeoutMs)).catch((error: unknown) => {
      stop.abort(error);
      throw error;
    }),
  );
  await Promise.allSettled(downloads);
  stop.signal.throwIfAborted();
  return Promise.all(downloads);
}

function within(stop: AbortSignal, timeoutMs: number | undefined): AbortSignal {
  return timeoutMs === undefined ? stop : AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]);
}
