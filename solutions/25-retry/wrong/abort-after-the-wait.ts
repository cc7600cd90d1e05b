// Fails: an abort in the middle of a wait ends it, with the signal's reason
// Says: The signal was aborted, and your function waits on: sleep has to be told of the signal.
// Fails: in a wait after a body that broke off: no file, and no other request
// Says: The signal was aborted, and your function waits on.
// Fails: in a real wait of an hour: it ends at once, and its timer is gone
// Says: The signal was aborted, and your own sleep waits on.
import type { Saved } from "@meanwhile/download";
import { askedFor, attemptDownload, isTransient, pause, type RetryOptions } from "../solution.ts";

export function downloadFile(url: string, directory: string, options: RetryOptions): Promise<Saved> {
  return retry(() => attemptDownload(url, directory, options.signal), options);
}

/** Looks at the signal before each attempt; the wait knows nothing of it. */
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
      await sleep(Math.max(random() * Math.min(maxMs, baseMs * 2 ** attempt), askedFor(error)));
    }
  }
}
