// Fails: a busy server and a broken line are tried again, a missing file is not
// Says: A server that was busy for a moment has to be asked again, up to `retries` times.
// Fails: a download that breaks off goes on where it stopped
// Says: large was not asked for again.
// Fails: after the last attempt the last error is told, and the next call goes on
// Says: One attempt, and one more: that is all that `retries: 1` allows.
// Fails: a refusal in between leaves the part as good as before
// Says: After a refused reply (503) every try asks for the rest only.
// Fails: while it waits for the next attempt: at once
// Says: Your function fulfilled although its signal was aborted.
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
  if (!Number.isInteger(options.retries ?? 0) || (options.retries ?? 0) < 0) throw new RangeError("retries");
  return download(urls, directory, { ...options, retries: 0 });
}

if (import.meta.main) await main(downloadAll, process.argv.slice(2));
