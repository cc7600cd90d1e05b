// Fails: one of three files is missing: the two others are cancelled, and that error is told
// Fails: a body that breaks off stops the others, with or without an answer, although there is time
// Says: One download has failed, and your function waits for the others: nobody told them to stop.
import type { Saved } from "@meanwhile/download";
import { downloadFile, type Options } from "../solution.ts";

export async function downloadAll(
  urls: string[],
  directory: string,
  { signal, timeoutMs }: Options = {},
): Promise<Saved[]> {
  if (timeoutMs !== undefined && !(timeoutMs > 0)) throw new RangeError(`timeoutMs is ${timeoutMs}`);
  signal?.throwIfAborted();
  const stop = signal ?? new AbortController().signal;
  const downloads = urls.map((url) => downloadFile(url, directory, within(stop, timeoutMs)));
  // Waits for all of them; that one has failed they do not know.
  await Promise.allSettled(downloads);
  return Promise.all(downloads);
}

function within(stop: AbortSignal, timeoutMs: number | undefined): AbortSignal {
  return timeoutMs === undefined ? stop : AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]);
}
