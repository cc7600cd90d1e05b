// Fails: each download is told of as it comes, and the last event of each is done
// Says: No event of large is done: the consumer never learns that the file is there.
// Fails: a download that is tried again is done once
// Says: Each download is done once.
import { main } from "../command.ts";
import { downloadAll as download, type Outcome } from "../download-all.ts";
import type { Options } from "../settings.ts";

export async function downloadAll(
  urls: string[],
  directory: string,
  options: Options = {},
): Promise<Outcome> {
  const { onProgress = () => undefined } = options;
  return download(urls, directory, {
    ...options,
    onProgress: (event) => event.done || onProgress(event),
  });
}

if (import.meta.main) await main(downloadAll, process.argv.slice(2));
