// Fails: seven failures, six waits: each is drawn from 0 up to a limit that doubles until maxMs
// Fails: a refused connection: all attempts are used, and that is the error
// Fails: each wait has a draw of its own, and maxMs may be below baseMs
// Says: Your waits do not grow: a server in trouble needs more time after each failure.
import type { Saved } from "@meanwhile/download";
import { askedFor, attemptDownload, isTransient, pause, type RetryOptions } from "../solution.ts";

export function downloadFile(url: string, directory: string, options: RetryOptions): Promise<Saved> {
  return retry(() => attemptDownload(url, directory, options.signal), options);
}

/** Waits, but never for longer than the first time. */
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
      await sleep(Math.max(random() * Math.min(maxMs, baseMs), askedFor(error)), signal);
    }
  }
}
