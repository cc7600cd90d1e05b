// Fails: in a real wait of an hour: it ends at once, and its timer is gone
// Says: An abort of your own sleep has to give the signal's reason.
import { setTimeout } from "node:timers/promises";
import type { Saved } from "@meanwhile/download";
import { askedFor, attemptDownload, isTransient, type RetryOptions } from "../solution.ts";

export function downloadFile(url: string, directory: string, options: RetryOptions): Promise<Saved> {
  return retry(() => attemptDownload(url, directory, options.signal), options);
}

/** Node's own timer ends when the signal is aborted, but it has an error of its own. */
export async function retry<T>(
  operation: (attempt: number) => Promise<T>,
  { attempts, baseMs, maxMs, random = Math.random, sleep = pause, signal }: RetryOptions,
): Promise<T> {
  if (!(Number.isInteger(attempts) && attempts >= 1)) throw new RangeError(`bad attempts: ${attempts}`);
  for (let attempt = 0; ; attempt += 1) {
    signal?.throwIfAborted();
    try {
      return await operation(attempt);
    } catch (error) {
      signal?.throwIfAborted();
      if (attempt + 1 >= attempts || !isTransient(error)) throw error;
      await sleep(Math.max(random() * Math.min(maxMs, baseMs * 2 ** attempt), askedFor(error)), signal);
    }
  }
}

async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, signal ? { signal } : {});
}
