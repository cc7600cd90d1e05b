// Fails: seven failures, six waits: each is drawn from 0 up to a limit that doubles until maxMs
// Fails: a refused connection: all attempts are used, and that is the error
// Fails: each wait has a draw of its own, and maxMs may be below baseMs
// Says: Your waits are twice as long as they should be: the wait after the first attempt has the exponent 0.
import type { Saved } from "@meanwhile/download";
import { askedFor, attemptDownload, isTransient, pause, type RetryOptions } from "../solution.ts";

export function downloadFile(url: string, directory: string, options: RetryOptions): Promise<Saved> {
  return retry(() => attemptDownload(url, directory, options.signal), options);
}

/** Counts the attempts from 1, and the exponent with them. */
export async function retry<T>(
  operation: (attempt: number) => Promise<T>,
  { attempts, baseMs, maxMs, random = Math.random, sleep = pause, signal }: RetryOptions,
): Promise<T> {
  if (!(Number.isInteger(attempts) && attempts >= 1)) throw new RangeError(`bad attempts: ${attempts}`);
  for (let attempt = 1; ; attempt += 1) {
    signal?.throwIfAborted();
    try {
      return await operation(attempt - 1);
    } catch (error) {
      signal?.throwIfAborted();
      if (attempt >= attempts || !isTransient(error)) throw error;
      await sleep(Math.max(random() * Math.min(maxMs, baseMs * 2 ** attempt), askedFor(error)), signal);
    }
  }
}
