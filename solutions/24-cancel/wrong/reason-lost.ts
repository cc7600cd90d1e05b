// Fails: the signal is aborted in the middle of three downloads: all are cancelled, and no file is left
// Fails: a signal that is aborted before the call: its reason, and no request, not even of an empty list
// Fails: before the head and in the middle of a body, all stop, and whatever the reason is, it is told
// Fails: an abort right after the call: nothing goes on, and nothing begins
// Says: The reason of the abort is lost: your function rejected with an error of its own.
import type { Saved } from "@meanwhile/download";
import { downloadFile, type Options } from "../solution.ts";

export async function downloadAll(
  urls: string[],
  directory: string,
  { signal, timeoutMs }: Options = {},
): Promise<Saved[]> {
  if (timeoutMs !== undefined && !(timeoutMs > 0)) throw new RangeError(`timeoutMs is ${timeoutMs}`);
  if (signal?.aborted === true) throw new Error("aborted");
  const stop = new AbortController();
  // Why it is to stop is not handed on.
  const onAbort = (): void => stop.abort();
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
