// Fails: a server that never answers: when the time is up, a TimeoutError
// Says: downloadAll(1 urls, directory, {...}) waits for something that will never happen.
import { main } from "../command.ts";
import { downloadAll as download, type Outcome } from "../download-all.ts";
import type { Options } from "../settings.ts";

export async function downloadAll(
  urls: string[],
  directory: string,
  options: Options = {},
): Promise<Outcome> {
  if (!((options.timeoutMs ?? 1) > 0)) throw new RangeError("timeoutMs");
  return download(urls, directory, { ...options, timeoutMs: 3_600_000 });
}

if (import.meta.main) await main(downloadAll, process.argv.slice(2));
