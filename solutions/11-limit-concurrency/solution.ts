import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";

export async function downloadFile(url: string, directory: string): Promise<Saved> {
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

/** Downloads all files, at most `limit` of them at the same time; the results stand in the order of `urls`. */
export async function downloadAll(urls: string[], directory: string, limit: number): Promise<Saved[]> {
  if (!Number.isInteger(limit) || limit < 1)
    throw new RangeError(`limit must be an integer of 1 or more, got ${limit}`);
  const saved: Saved[] = [];
  // One iterator for all workers: whoever calls for the next file gets one that nobody else has.
  const queue = urls.entries();
  const failures: unknown[] = [];

  async function work(): Promise<void> {
    for (const [index, url] of queue) {
      try {
        saved[index] = await downloadFile(url, directory);
      } catch (error) {
        failures.push(error);
      }
      if (failures.length > 0) return;
    }
  }

  await Promise.all(Array.from({ length: Math.min(limit, urls.length) }, work));
  // The others have ended what they had begun: now it can be told.
  if (failures.length > 0) throw failures[0];
  return saved;
}
