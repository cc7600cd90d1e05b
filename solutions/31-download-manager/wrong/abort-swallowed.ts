// Fails: the signal is aborted: its reason, no request goes on, nothing stands under a final name
// Fails: before the call: the reason, and no request; no listener stays on the signal
// Fails: while it waits for the next attempt: at once
// Says: Your function fulfilled although its signal was aborted.
// Fails: Ctrl-C leaves nothing but parts, and the next run finishes
// Says: Interrupted: the exit status is 130.
import { main } from "../command.ts";
import { downloadAll as download, type Outcome } from "../download-all.ts";
import type { Options } from "../settings.ts";

export async function downloadAll(
  urls: string[],
  directory: string,
  options: Options = {},
): Promise<Outcome> {
  try {
    return await download(urls, directory, options);
  } catch (error) {
    if (options.signal?.aborted) return { saved: [], failed: [] };
    throw error;
  }
}

if (import.meta.main) await main(downloadAll, process.argv.slice(2));
