// Fails: a body that stands still: when the time is up, a TimeoutError, and no file
// Says: The server fell silent in the middle of the body, and your function waits on: the time limit holds for the body, too.
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";
import type { Options } from "../solution.ts";

async function downloadFile(
  url: string,
  directory: string,
  stop: AbortSignal,
  timeoutMs: number | undefined,
): Promise<Saved> {
  const late = new AbortController();
  const timer = timeoutMs === undefined ? undefined : setTimeout(() => late.abort(timeUp()), timeoutMs);
  // The head is there, the timer is cleared, and the body may take for ever.
  const reply = await get(url, { signal: AbortSignal.any([stop, late.signal]) }).finally(() =>
    clearTimeout(timer),
  );
  if (!reply.ok) throw HttpError.from(reply);
  const path = join(directory, fileNameOf(url));
  let bytes = 0;
  try {
    await using file = await open(path, "w");
    for await (const part of reply.body) {
      await file.writeFile(part);
      bytes += part.length;
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { url, path, bytes };
}

function timeUp(): DOMException {
  return new DOMException("it took too long", "TimeoutError");
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
    downloadFile(url, directory, stop, timeoutMs).catch((error: unknown) => {
      failed.abort(error);
      throw error;
    }),
  );
  await Promise.allSettled(downloads);
  stop.throwIfAborted();
  return Promise.all(downloads);
}
