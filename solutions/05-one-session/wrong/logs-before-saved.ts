// Fails: the lines are the class's, in the order in which the downloads end
// Says: Each file is announced when it is done, in the order in which they end
// Fails: a file is told of only when it is whole on disk
// Says: A file was announced before all of it had been written
// Fails: a file that failed is not announced, and there is no total
// Says: Only what was downloaded may be announced
import { fileNameOf, openSession, stopwatch } from "@meanwhile/download";
import { downloadAll } from "../solution.ts";

export { downloadAll };

export async function main(urls: string[], directory: string, log: (line: string) => void): Promise<number> {
  const elapsed = stopwatch();
  await using session = openSession();
  const downloads = urls.map(async (url) => {
    const download = downloadAll(session, [url], directory);
    log(`Downloaded ${fileNameOf(url)}`);
    await download;
  });
  await Promise.allSettled(downloads);
  await Promise.all(downloads);
  const seconds = elapsed();
  log(`Total download time: ${seconds.toFixed(2)} seconds`);
  return seconds;
}
