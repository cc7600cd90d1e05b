import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";

/** Downloads one file into `directory`. Once `signal` is aborted, it rejects with its reason and leaves no file. */
export async function downloadFile(
  url: string,
  directory: string,
  options: { signal?: AbortSignal } = {},
): Promise<Saved> {
  const reply = await get(url, options);
  if (!reply.ok) throw HttpError.from(reply);
  const content = await reply.bytes();
  const path = join(directory, fileNameOf(url));
  await writeFile(path, content);
  // A beat may have thrown while the file was written.
  if (options.signal?.aborted) await rm(path);
  options.signal?.throwIfAborted();
  return { url, path, bytes: content.length };
}

/** Downloads one file, and calls `beat` every `everyMs` milliseconds until it is there or has failed. */
export async function downloadWithHeartbeat(
  url: string,
  directory: string,
  beat: () => void,
  everyMs: number,
): Promise<Saved> {
  const controller = new AbortController();
  const heart = setInterval(() => {
    try {
      beat();
    } catch (error) {
      // Nobody awaits a timer: this is the only way from in here to the function that waits below.
      controller.abort(error);
    }
  }, everyMs);
  try {
    // `return await`: with `return` alone, `finally` would stop the heart as soon as it has begun to beat.
    return await downloadFile(url, directory, { signal: controller.signal });
  } finally {
    clearInterval(heart);
  }
}
