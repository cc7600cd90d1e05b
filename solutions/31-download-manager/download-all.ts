import type { Saved } from "@meanwhile/download";
import { downloadFile, type Work } from "./download-file.ts";
import { Network } from "./network.ts";
import { partsIn } from "./part.ts";
import { type Options, settingsOf } from "./settings.ts";
import { type Target, targetsOf } from "./target.ts";

/** What became of all downloads, each list in the order of the URLs. */
export interface Outcome {
  saved: Saved[];
  failed: { url: string; error: Error }[];
}

/**
 * Downloads all files, `limit` at a time. A failure of one is told in `failed` and does not disturb the others; what
 * may pass is tried again; what breaks off is kept as a part and continued, now or by the next call.
 *
 * @throws {RangeError | TypeError} before any request, when an argument makes no sense
 * @throws the reason of `signal` when it is aborted, once nothing runs any more; whole files and parts stay
 */
export async function downloadAll(
  urls: string[],
  directory: string,
  options: Options = {},
): Promise<Outcome> {
  const settings = settingsOf(options);
  const targets = targetsOf(urls, directory);
  const parts = partsIn(directory);
  const { signal = new AbortController().signal } = options;
  signal.throwIfAborted();
  await using network = new Network(settings);
  const work: Work = { settings, network, parts, signal, transfers: new Set() };
  const stop = (): void => {
    for (const transfer of work.transfers) transfer.abort(signal.reason);
  };
  signal.addEventListener("abort", stop);
  try {
    return await pool(targets, work);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

async function pool(targets: Target[], work: Work): Promise<Outcome> {
  const saved: (Saved | undefined)[] = [];
  const failed: (Outcome["failed"][number] | undefined)[] = [];
  const queue = targets.entries();

  async function download(): Promise<void> {
    for (const [index, target] of queue) {
      if (work.signal.aborted) return;
      try {
        saved[index] = await downloadFile(target, work);
      } catch (error) {
        failed[index] = { url: target.url, error: toError(error) };
      }
    }
  }

  await Promise.all(Array.from({ length: Math.min(work.settings.limit, targets.length) }, download));
  work.signal.throwIfAborted();
  return { saved: present(saved), failed: present(failed) };
}

function present<T>(list: readonly (T | undefined)[]): T[] {
  return list.filter((item) => item !== undefined);
}

/** Anything can be thrown. What is no error becomes the cause of one. */
function toError(reason: unknown): Error {
  return reason instanceof Error
    ? reason
    : new Error("something was thrown that is no Error", { cause: reason });
}
