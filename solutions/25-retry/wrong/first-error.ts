// Fails: after three failures of three it gives up, with the last error
// Fails: a body that breaks off, and then a refusal: no file is left, and the refusal is the error
// Says: When all attempts have failed, the error is that of the last one.
import type { Saved } from "@meanwhile/download";
import { askedFor, attemptDownload, isTransient, pause, type RetryOptions } from "../solution.ts";

export function downloadFile(url: string, directory: string, options: RetryOptions): Promise<Saved> {
  return retry(() => attemptDownload(url, directory, options.signal), options);
}

/** The first error is the cause of all trouble, so it is the one to tell. */
export async function retry<T>(
  operation: (attempt: number) => Promise<T>,
  { attempts, baseMs, maxMs, random = Math.random, sleep = pause, signal }: RetryOptions,
): Promise<T> {
  if (!(Number.isInteger(attempts) && attempts >= 1)) throw new RangeError(`bad attempts: ${attempts}`);
  let first: unknown;
  for (let attempt = 0; ; attempt += 1) {
    signal?.throwIfAborted();
    try {
      return await operation(attempt);
    } catch (error) {
      signal?.throwIfAborted();
      first ??= error;
      if (attempt + 1 >= attempts || !isTransient(error)) throw first;
      await sleep(Math.max(random() * Math.min(maxMs, baseMs * 2 ** attempt), askedFor(error)), signal);
    }
  }
}
