// Fails: seven failures, six waits: each is drawn from 0 up to a limit that doubles until maxMs
// Fails: a refused connection: all attempts are used, and that is the error
// Fails: each wait has a draw of its own, and maxMs may be below baseMs
// Fails: one attempt of one: no wait, and its error
// Says: You waited after the last attempt that was allowed, too: a wait stands between two attempts.
import type { Saved } from "@meanwhile/download";
import { askedFor, attemptDownload, isTransient, pause, type RetryOptions } from "../solution.ts";

export function downloadFile(url: string, directory: string, options: RetryOptions): Promise<Saved> {
  return retry(() => attemptDownload(url, directory, options.signal), options);
}

/** Each failure is followed by a wait, also the one after which nothing comes. */
export async function retry<T>(
  operation: (attempt: number) => Promise<T>,
  { attempts, baseMs, maxMs, random = Math.random, sleep = pause, signal }: RetryOptions,
): Promise<T> {
  if (!(Number.isInteger(attempts) && attempts >= 1)) throw new RangeError(`bad attempts: ${attempts}`);
  let last: unknown;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    signal?.throwIfAborted();
    try {
      return await operation(attempt);
    } catch (error) {
      signal?.throwIfAborted();
      if (!isTransient(error)) throw error;
      last = error;
      await sleep(Math.max(random() * Math.min(maxMs, baseMs * 2 ** attempt), askedFor(error)), signal);
    }
  }
  throw last;
}
