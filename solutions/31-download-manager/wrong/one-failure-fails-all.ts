// Fails: eight files, three at a time: one is missing, and seven are saved
// Fails: a busy server and a broken line are tried again, a missing file is not
// Fails: a server that never answers: when the time is up, a TimeoutError
// Fails: a wrong checksum is a failure of code INTEGRITY, and nothing is left
// Fails: both lists stand in the order of the URLs, whichever ends first; an empty list gives two
// Fails: after the last attempt the last error is told, and the next call goes on
// Fails: a file that changes between two attempts is taken anew
// Says: A download failed, and the whole call with it: what became of the others is lost.
import { main } from "../command.ts";
import { downloadAll as download, type Outcome } from "../download-all.ts";
import type { Options } from "../settings.ts";

export async function downloadAll(
  urls: string[],
  directory: string,
  options: Options = {},
): Promise<Outcome> {
  const outcome = await download(urls, directory, options);
  const [first] = outcome.failed;
  if (first !== undefined) throw first.error;
  return outcome;
}

if (import.meta.main) await main(downloadAll, process.argv.slice(2));
