// Fails: Retry-After in seconds is a minimum: neither maxMs nor a short draw makes it less
// Says: The server asked for 1 s, and you came back sooner.
// Fails: Retry-After as a date: an hour from now is an hour's wait
// Says: The server named the date to come back at, and you came back sooner.
import type { Saved } from "@meanwhile/download";
import { attemptDownload, isTransient, pause, type RetryOptions } from "../solution.ts";

export function downloadFile(url: string, directory: string, options: RetryOptions): Promise<Saved> {
  return retry(() => attemptDownload(url, directory, options.signal), options);
}

/** Comes back when it likes, whatever the server has asked for. */
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
      await sleep(random() * Math.min(maxMs, baseMs * 2 ** attempt), signal);
    }
  }
}
