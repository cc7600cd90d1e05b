// Fails: eight files, three at a time: one is missing, and seven are saved
// Says: Your code had 8 downloads in flight; the limit is 3.
// Fails: the signal is aborted: its reason, no request goes on, nothing stands under a final name
// Says: c was asked for, and nobody wanted it.
// Fails: two hundred files of all sizes, ten at a time
// Says: Your code had
import { main } from "../command.ts";
import { downloadAll as download, type Outcome } from "../download-all.ts";
import type { Options } from "../settings.ts";

export async function downloadAll(
  urls: string[],
  directory: string,
  options: Options = {},
): Promise<Outcome> {
  // Looked at, and then forgotten.
  if (!Number.isInteger(options.limit ?? 1) || (options.limit ?? 1) < 1) throw new RangeError("limit");
  return download(urls, directory, { ...options, limit: urls.length + 1 });
}

if (import.meta.main) await main(downloadAll, process.argv.slice(2));
