// Fails: the lines are the class's, in the order in which the downloads end
// Says: Each file is announced when it is done, in the order in which they end
// Fails: main starts all downloads together
// Says: You awaited inside the loop: request 2 left only after response 1 had ended.
// Fails: main fails only when the other downloads have settled
// Says: There is no file archivo3 in the directory.
import { fileNameOf, openSession, stopwatch } from "@meanwhile/download";
import { downloadAll } from "../solution.ts";

export { downloadAll };

export async function main(urls: string[], directory: string, log: (line: string) => void): Promise<number> {
  const elapsed = stopwatch();
  await using session = openSession();
  for (const url of urls) {
    await downloadAll(session, [url], directory);
    log(`Downloaded ${fileNameOf(url)}`);
  }
  const seconds = elapsed();
  log(`Total download time: ${seconds.toFixed(2)} seconds`);
  return seconds;
}
