// Fails: Retry-After in seconds is a minimum: neither maxMs nor a short draw makes it less
// Says: The server asked for 7 s, and you came back sooner: maxMs is no excuse.
// Fails: Retry-After as a date: an hour from now is an hour's wait
// Says: The server named the date to come back at, and you came back sooner.
import type { Saved } from "@meanwhile/download";
import { askedFor, attemptDownload, isTransient, pause, type RetryOptions } from "../solution.ts";

export function downloadFile(url: string, directory: string, options: RetryOptions): Promise<Saved> {
  return retry(() => attemptDownload(url, directory, options.signal), options);
}

/** maxMs holds for all waits, also for one that the server has asked for. */
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
      await sleep(
        Math.min(maxMs, Math.max(random() * Math.min(maxMs, baseMs * 2 ** attempt), askedFor(error))),
        signal,
      );
    }
  }
}
