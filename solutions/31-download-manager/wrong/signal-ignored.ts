// Fails: the signal is aborted: its reason, no request goes on, nothing stands under a final name
// Fails: while it waits for the next attempt: at once
// Says: The signal is aborted, and your function waits on: nothing tells the downloads to stop.
// Fails: before the call: the reason, and no request; no listener stays on the signal
// Says: Your function fulfilled although its signal was aborted.
// Fails: Ctrl-C leaves nothing but parts, and the next run finishes
// Says: Your code waits for something that will never happen.
import { main } from "../command.ts";
import { downloadAll as download, type Outcome } from "../download-all.ts";
import type { Options } from "../settings.ts";

export async function downloadAll(
  urls: string[],
  directory: string,
  options: Options = {},
): Promise<Outcome> {
  const { signal: _, ...rest } = options;
  // An hour of silence is allowed: a run that Ctrl-C does not end waits on, on every machine.
  return download(urls, directory, { timeoutMs: 3_600_000, ...rest });
}

if (import.meta.main) await main(downloadAll, process.argv.slice(2));
