// Fails: a wrong checksum is a failure of code INTEGRITY, and nothing is left
// Says: The bytes do not have the checksum that was asked for, and nobody was told.
import { main } from "../command.ts";
import { downloadAll as download, type Outcome } from "../download-all.ts";
import type { Options } from "../settings.ts";

export async function downloadAll(
  urls: string[],
  directory: string,
  options: Options = {},
): Promise<Outcome> {
  return download(urls, directory, { ...options, sha256: {} });
}

if (import.meta.main) await main(downloadAll, process.argv.slice(2));
