// Fails: a body that breaks off, and then a refusal: no file is left, and the refusal is the error
// Says: The last attempt failed, and a file of an earlier one stayed.
// Fails: in the middle of a body: no further attempt and no wait, and no file
// Fails: in a wait after a body that broke off: no file, and no other request
// Says: archivo1 should not be there: a download that failed leaves no file behind.
import { open } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";
import { retry, type RetryOptions } from "../solution.ts";

export { retry } from "../solution.ts";

export function downloadFile(url: string, directory: string, options: RetryOptions): Promise<Saved> {
  return retry(() => attemptDownload(url, directory, options.signal), options);
}

/** The next attempt begins the file anew. But there may be none. */
async function attemptDownload(url: string, directory: string, signal?: AbortSignal): Promise<Saved> {
  const reply = await get(url, signal ? { signal } : {});
  if (!reply.ok) throw HttpError.from(reply);
  const path = join(directory, fileNameOf(url));
  let bytes = 0;
  await using file = await open(path, "w");
  for await (const part of reply.body) {
    await file.writeFile(part);
    bytes += part.length;
  }
  return { url, path, bytes };
}
