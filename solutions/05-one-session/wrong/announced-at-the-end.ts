// Fails: the lines are the class's, in the order in which the downloads end
// Says: Each file is announced when it is done, in the order in which they end
import { fileNameOf, openSession, stopwatch } from "@meanwhile/download";
import { downloadAll } from "../solution.ts";

export { downloadAll };

export async function main(urls: string[], directory: string, log: (line: string) => void): Promise<number> {
  const elapsed = stopwatch();
  await using session = openSession();
  const outcomes = await Promise.allSettled(urls.map((url) => downloadAll(session, [url], directory)));
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.status === "fulfilled") log(`Downloaded ${fileNameOf(urls[index] ?? "")}`);
  }
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  const seconds = elapsed();
  log(`Total download time: ${seconds.toFixed(2)} seconds`);
  return seconds;
}
