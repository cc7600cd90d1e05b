import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";

/** What became of all downloads, each list in the order of the URLs. */
export interface Outcome {
  saved: Saved[];
  failed: { url: string; error: Error }[];
}

/** Downloads one file into `directory`; a failed one leaves no file. This is finished. */
async function downloadFile(url: string, directory: string): Promise<Saved> {
  const reply = await get(url);
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

/**
 * Downloads all files at the same time, and tells what became of each.
 *
 * @throws {AggregateError} when every one of them failed, with all errors in the order of `urls`
 */
export async function downloadAll(urls: string[], directory: string): Promise<Outcome> {
  // TODO 1: here the first failure ends everything. Give each download its chance.
  const saved = await Promise.all(urls.map((url) => downloadFile(url, directory)));
  // TODO 2: tell of each download that failed, with the error that it really was.
  // TODO 3: when not one was saved, there is no outcome to return.
  return { saved, failed: [] };
}
