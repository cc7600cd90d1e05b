// Fails: in a real wait of an hour: it ends at once, and its timer is gone
// Says: A timer is still running after your function has ended: setTimeout of 3596400 ms
import type { Saved } from "@meanwhile/download";
import { askedFor, attemptDownload, isTransient, type RetryOptions } from "../solution.ts";

export function downloadFile(url: string, directory: string, options: RetryOptions): Promise<Saved> {
  return retry(() => attemptDownload(url, directory, options.signal), options);
}

/** Nobody waits for the timer any more, and it runs all the same. */
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

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    setTimeout(resolve, ms);
    signal?.addEventListener("abort", () => reject(signal.reason as unknown), { once: true });
  });
}
