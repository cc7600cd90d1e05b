// Fails: a busy server and a broken connection are tried again, a missing file is not
// Says: archivo1 is longer than the file.
// Fails: bodies that break off, and then a whole one: not a byte of the broken ones stays
// Says: The size of the file is wrong: each attempt has to begin it anew.
import { appendFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";
import { retry, type RetryOptions } from "../solution.ts";

export { retry } from "../solution.ts";

/** Removes what is there at the start and at the end, but not between two attempts. */
export async function downloadFile(url: string, directory: string, options: RetryOptions): Promise<Saved> {
  const path = join(directory, fileNameOf(url));
  try {
    return await retry(() => attemptDownload(url, path, options.signal), options);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function attemptDownload(url: string, path: string, signal?: AbortSignal): Promise<Saved> {
  const reply = await get(url, signal ? { signal } : {});
  if (!reply.ok) throw HttpError.from(reply);
  let bytes = 0;
  await appendFile(path, "");
  for await (const part of reply.body) {
    await appendFile(path, part);
    bytes += part.length;
  }
  return { url, path, bytes };
}
