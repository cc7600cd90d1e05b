// Fails: a busy server and a broken line are tried again, a missing file is not
// Says: A missing file was asked for again: it is no less missing the second time.
// Fails: after the last attempt the last error is told, and the next call goes on
// Says: One attempt, and one more: that is all that `retries: 1` allows.
import { main } from "../command.ts";
import { downloadAll as download, type Outcome } from "../download-all.ts";
import type { Options } from "../settings.ts";

export async function downloadAll(
  urls: string[],
  directory: string,
  options: Options = {},
): Promise<Outcome> {
  const outcome = await download(urls, directory, options);
  for (let attempt = 0; attempt < (options.retries ?? 3) && outcome.failed.length > 0; attempt += 1) {
    const again = await download(
      outcome.failed.map(({ url }) => url),
      directory,
      { ...options, retries: 0 },
    );
    outcome.saved.push(...again.saved);
    outcome.failed = again.failed;
  }
  outcome.saved.sort((one, other) => urls.indexOf(one.url) - urls.indexOf(other.url));
  return outcome;
}

if (import.meta.main) await main(downloadAll, process.argv.slice(2));
