import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import {
  fileNameOf,
  get,
  HttpError,
  openSession,
  type Saved,
  type Session,
  stopwatch,
} from "@meanwhile/download";

async function downloadFile(session: Session, url: string, directory: string): Promise<Saved> {
  const reply = await get(url, { session });
  if (!reply.ok) throw HttpError.from(reply);
  const path = join(directory, fileNameOf(url));
  let bytes = 0;
  try {
    await using file = await open(path, "w");
    for await (const part of reply.body) {
      for (let at = 0; at < part.length; at += 1024) await file.writeFile(part.subarray(at, at + 1024));
      bytes += part.length;
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { url, path, bytes };
}

/** Downloads all files at the same time, through one session; the results stand in the order of `urls`. */
export function downloadAll(session: Session, urls: string[], directory: string): Promise<Saved[]> {
  return Promise.all(urls.map((url) => downloadFile(session, url, directory)));
}

/** The second program of the class. Returns the total time in seconds. */
export async function main(urls: string[], directory: string, log: (line: string) => void): Promise<number> {
  const elapsed = stopwatch();
  // Closed when this block is left, by whichever way.
  await using session = openSession();
  const downloads = urls.map(async (url) => {
    await downloadFile(session, url, directory);
    log(`Downloaded ${fileNameOf(url)}`);
  });
  // All have settled before the first failure is looked for: nobody is left with a closed session.
  await Promise.allSettled(downloads);
  await Promise.all(downloads);
  const seconds = elapsed();
  log(`Total download time: ${seconds.toFixed(2)} seconds`);
  return seconds;
}
