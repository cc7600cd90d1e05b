// Fails: the signal is aborted in the middle of three downloads: all are cancelled, and no file is left
// Fails: before the head and in the middle of a body, all stop, and whatever the reason is, it is told
// Says: The signal is aborted, and your function waits on: nothing tells the downloads to stop.
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";
import type { Options } from "../solution.ts";

async function downloadFile(
  url: string,
  directory: string,
  stop: AbortSignal,
  asked: AbortSignal | undefined,
): Promise<Saved> {
  const reply = await get(url, { signal: stop });
  if (!reply.ok) throw HttpError.from(reply);
  const path = join(directory, fileNameOf(url));
  let bytes = 0;
  try {
    await using file = await open(path, "w");
    for await (const part of reply.body) {
      // Looked at when a chunk comes, and the next one may never come.
      asked?.throwIfAborted();
      await file.writeFile(part);
      bytes += part.length;
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { url, path, bytes };
}

export async function downloadAll(
  urls: string[],
  directory: string,
  { signal, timeoutMs }: Options = {},
): Promise<Saved[]> {
  if (timeoutMs !== undefined && !(timeoutMs > 0)) throw new RangeError(`timeoutMs is ${timeoutMs}`);
  signal?.throwIfAborted();
  const failed = new AbortController();
  const downloads = urls.map((url) =>
    downloadFile(url, directory, within(failed.signal, timeoutMs), signal).catch((error: unknown) => {
      failed.abort(error);
      throw error;
    }),
  );
  await Promise.allSettled(downloads);
  failed.signal.throwIfAborted();
  return Promise.all(downloads);
}

function within(stop: AbortSignal, timeoutMs: number | undefined): AbortSignal {
  return timeoutMs === undefined ? stop : AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]);
}
