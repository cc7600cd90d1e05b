import { open } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, openSession, type Session, stopwatch } from "@meanwhile/download";

const CHUNK = 1024;

/** The second program of the class: one session, every download started at once, each read in chunks. */
export async function allAtOnce(
  urls: readonly string[],
  directory: string,
  log: (line: string) => void,
): Promise<number> {
  const elapsed = stopwatch();
  await using session = openSession();
  await Promise.all(urls.map((url) => save(session, url, directory, log)));
  const seconds = elapsed();
  log(`Total download time: ${seconds.toFixed(2)} seconds`);
  return seconds;
}

async function save(
  session: Session,
  url: string,
  directory: string,
  log: (line: string) => void,
): Promise<void> {
  const name = fileNameOf(url);
  const response = await get(url, { session });
  await using file = await open(join(directory, name), "w");
  for await (const part of response.body) {
    for (let from = 0; from < part.length; from += CHUNK) await file.write(part.subarray(from, from + CHUNK));
  }
  log(`Downloaded ${name}`);
}
