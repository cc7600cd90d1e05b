import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, stopwatch } from "@meanwhile/download";

/** The first program of the class: asks for a file, waits for it, saves it; only then asks for the next. */
export async function oneAtATime(
  urls: readonly string[],
  directory: string,
  log: (line: string) => void,
): Promise<number> {
  const elapsed = stopwatch();
  for (const url of urls) {
    const response = await get(url);
    await writeFile(join(directory, fileNameOf(url)), await response.bytes());
    log(`Downloaded ${fileNameOf(url)}`);
  }
  const seconds = elapsed();
  log(`Total download time: ${seconds.toFixed(2)} seconds`);
  return seconds;
}
