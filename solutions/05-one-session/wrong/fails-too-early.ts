// Fails: main fails only when the other downloads have settled
// Says: Your function rejected while other downloads were still running: nobody waited for them.
import { fileNameOf, openSession, stopwatch } from "@meanwhile/download";
import { downloadAll } from "../solution.ts";

export { downloadAll };

export async function main(urls: string[], directory: string, log: (line: string) => void): Promise<number> {
  const elapsed = stopwatch();
  const session = openSession();
  try {
    await Promise.all(
      urls.map(async (url) => {
        await downloadAll(session, [url], directory);
        log(`Downloaded ${fileNameOf(url)}`);
      }),
    );
  } finally {
    void session.close();
  }
  const seconds = elapsed();
  log(`Total download time: ${seconds.toFixed(2)} seconds`);
  return seconds;
}
