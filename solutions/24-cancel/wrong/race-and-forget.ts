// Fails: the signal is aborted in the middle of three downloads: all are cancelled, and no file is left
// Fails: one of three files is missing: the two others are cancelled, and that error is told
// Says: Your function ended while the download of archivo1 was still open: nobody cancelled it.
// Fails: a server that never answers: when the time is up, a TimeoutError
// Fails: an abort right after the call: nothing goes on, and nothing begins
// Fails: a body that stands still: when the time is up, a TimeoutError, and no file
// Says: Your function rejected and left its request open: nobody reads it, and nobody cancelled it.
// Fails: before the head and in the middle of a body, all stop, and whatever the reason is, it is told
// Says: Your function ended while the download of b was still open: nobody cancelled it.
// Fails: a body that breaks off stops the others, with or without an answer, although there is time
// Says: Your function ended while the download of stalls was still open: nobody cancelled it.
import type { Saved } from "@meanwhile/download";
import { downloadFile, type Options } from "../solution.ts";

export async function downloadAll(
  urls: string[],
  directory: string,
  { signal, timeoutMs }: Options = {},
): Promise<Saved[]> {
  if (timeoutMs !== undefined && !(timeoutMs > 0)) throw new RangeError(`timeoutMs is ${timeoutMs}`);
  signal?.throwIfAborted();
  const never = new AbortController().signal;
  const downloads = Promise.all(urls.map((url) => downloadFile(url, directory, never)));
  const asked = AbortSignal.any([
    signal ?? never,
    timeoutMs === undefined ? never : AbortSignal.timeout(timeoutMs),
  ]);
  // This ends the waiting, and nothing else: the downloads are still there.
  return Promise.race([downloads, rejectionOf(asked)]);
}

function rejectionOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
}
