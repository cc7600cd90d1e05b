// Fails: after three failures of three it gives up, with the last error
// Says: You tried 4 times where 3 attempts were allowed: the first one counts, too.
// Fails: seven failures, six waits: each is drawn from 0 up to a limit that doubles until maxMs
// Fails: each wait has a draw of its own, and maxMs may be below baseMs
// Says: You tried 8 times where 7 attempts were allowed: the first one counts, too.
// Fails: a refused connection: all attempts are used, and that is the error
// Says: You waited after the last attempt that was allowed, too: a wait stands between two attempts.
// Fails: one attempt of one: no wait, and its error
// Says: You tried 2 times where 1 attempt was allowed: the first one counts, too.
// Fails: a body that breaks off, and then a refusal: no file is left, and the refusal is the error
// Says: attempts is the number of requests, the first one included.
import type { Saved } from "@meanwhile/download";
import { askedFor, attemptDownload, isTransient, pause, type RetryOptions } from "../solution.ts";

export function downloadFile(url: string, directory: string, options: RetryOptions): Promise<Saved> {
  return retry(() => attemptDownload(url, directory, options.signal), options);
}

/** One attempt, and then as many again as `attempts` says. */
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
      if (attempt >= attempts || !isTransient(error)) throw error;
      await sleep(Math.max(random() * Math.min(maxMs, baseMs * 2 ** attempt), askedFor(error)), signal);
    }
  }
}
