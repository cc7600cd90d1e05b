import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";
import { seal } from "@meanwhile/seal";

/** A file that was saved, and the seal of its bytes. */
export type Sealed = Saved & { seal: string };

/** Finished, as in exercise 02. New is that it also gives the bytes, so that they can be sealed. */
async function downloadFile(
  url: string,
  directory: string,
  options: { signal?: AbortSignal } = {},
): Promise<{ saved: Saved; content: Uint8Array }> {
  const reply = await get(url, options);
  if (!reply.ok) throw HttpError.from(reply);
  const content = await reply.bytes();
  const path = join(directory, fileNameOf(url));
  await writeFile(path, content);
  if (options.signal?.aborted) await rm(path);
  options.signal?.throwIfAborted();
  return { saved: { url, path, bytes: content.length }, content };
}

/** TODO 1: this function is `async`, and still computes on the thread that beats. Let a worker compute. */
async function sealBytes(content: Uint8Array): Promise<string> {
  return seal(content);
}

/**
 * Downloads all files at the same time, seals each, and beats all the while, from the start to the end.
 *
 * @param beat what to call every `everyMs` milliseconds, for the first time after `everyMs`
 * @returns the files with their seals, in the order of `urls`
 * @throws the first error: of a download, of `seal`, or of `beat`
 */
export async function downloadAndSeal(
  urls: string[],
  directory: string,
  beat: () => void,
  everyMs: number,
): Promise<Sealed[]> {
  // TODO 3: an error in `beat` ends it all, and at every end the heart stops and no worker is left.
  const heart = setInterval(beat, everyMs);
  const sealed = await Promise.all(
    urls.map(async (url) => {
      const { saved, content } = await downloadFile(url, directory);
      // TODO 2: never more seals at a time than the machine has cores.
      return { ...saved, seal: await sealBytes(content) };
    }),
  );
  clearInterval(heart);
  return sealed;
}
