import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";

/** Finished: you wrote it in exercise 01. New is `signal`: once aborted, its reason is the error, and no file is left. */
async function downloadFile(
  url: string,
  directory: string,
  options: { signal?: AbortSignal } = {},
): Promise<Saved> {
  const reply = await get(url, options);
  if (!reply.ok) throw HttpError.from(reply);
  const content = await reply.bytes();
  const path = join(directory, fileNameOf(url));
  await writeFile(path, content);
  if (options.signal?.aborted) await rm(path);
  options.signal?.throwIfAborted();
  return { url, path, bytes: content.length };
}

/**
 * Downloads one file, and shows all the while that the program is alive.
 *
 * @param beat what to call every `everyMs` milliseconds, for the first time after `everyMs`
 * @returns what was saved, as soon as it is; from then on there is no beat
 * @throws what the download failed with, or what `beat` threw
 */
export async function downloadWithHeartbeat(
  url: string,
  directory: string,
  beat: () => void,
  everyMs: number,
): Promise<Saved> {
  // TODO 1: this function waits for the download first and beats afterwards. Beat while it waits.
  const saved = await downloadFile(url, directory);
  // TODO 2: end the beats when the download ends, also when it fails.
  await sleep(everyMs);
  // TODO 3: when `beat` throws, give up the download with that error.
  beat();
  return saved;
}
