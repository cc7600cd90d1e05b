// Fails: a file is missing: main fails, and no connection stays open
// Fails: main fails only when the other downloads have settled
// Says: 3 connections are still open after your function has ended
// Fails: a file that failed is not announced, and there is no total
// Says: 2 connections are still open after your function has ended
import { fileNameOf, openSession, stopwatch } from "@meanwhile/download";
import { downloadAll } from "../solution.ts";

export { downloadAll };

export async function main(urls: string[], directory: string, log: (line: string) => void): Promise<number> {
  const elapsed = stopwatch();
  const session = openSession();
  const downloads = urls.map(async (url) => {
    await downloadAll(session, [url], directory);
    log(`Downloaded ${fileNameOf(url)}`);
  });
  await Promise.allSettled(downloads);
  await Promise.all(downloads);
  await session.close();
  const seconds = elapsed();
  log(`Total download time: ${seconds.toFixed(2)} seconds`);
  return seconds;
}
