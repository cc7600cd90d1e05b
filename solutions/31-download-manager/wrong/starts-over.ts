// Fails: after the last attempt the last error is told, and the next call goes on
// Fails: a download that breaks off goes on where it stopped
// Says: You started over: all of large was asked for again.
// Fails: a refusal in between leaves the part as good as before
// Says: After a refused reply (503) every try asks for the rest only.
// Fails: killed in the middle of a body, run again: it goes on
// Says: The next run did not go on from what had arrived: it has to be on disk before anybody can catch anything.
import { rmSync } from "node:fs";
import type { Saved } from "@meanwhile/download";
import { main } from "../command.ts";
import type { Outcome } from "../download-all.ts";
import { downloadFile } from "../download-file.ts";
import { Network } from "../network.ts";
import { type Part, partsIn } from "../part.ts";
import { type Options, settingsOf } from "../settings.ts";
import { targetsOf } from "../target.ts";
import type { Transfer } from "../transfer.ts";

/** Knows of no part, whatever stands on disk. */
class Forgetful extends Map<string, Part> {
  override get(): undefined {
    return undefined;
  }
}

export async function downloadAll(
  urls: string[],
  directory: string,
  options: Options = {},
): Promise<Outcome> {
  const settings = settingsOf(options);
  // What is not whole is of no use.
  for (const { path } of partsIn(directory).values()) rmSync(path);
  const { signal = new AbortController().signal } = options;
  signal.throwIfAborted();
  await using network = new Network(settings);
  const work = { settings, network, parts: new Forgetful(), signal, transfers: new Set<Transfer>() };
  using stop = new DisposableStack();
  const abort = (): void => {
    for (const transfer of work.transfers) transfer.abort(signal.reason);
  };
  signal.addEventListener("abort", abort);
  stop.defer(() => signal.removeEventListener("abort", abort));
  const saved: Saved[] = [];
  const failed: Outcome["failed"] = [];
  const queue = targetsOf(urls, directory).entries();
  const workers = Array.from({ length: Math.min(settings.limit, urls.length) }, async () => {
    for (const [index, target] of queue) {
      if (signal.aborted) return;
      try {
        saved[index] = await downloadFile(target, work);
      } catch (error) {
        failed[index] = { url: target.url, error: error as Error };
      }
    }
  });
  await Promise.all(workers);
  signal.throwIfAborted();
  return { saved: saved.filter(Boolean), failed: failed.filter(Boolean) };
}

if (import.meta.main) await main(downloadAll, process.argv.slice(2));
