// Fails: a busy server and a broken connection are tried again, a missing file is not
// Says: A missing file was asked for again: it is no less missing the second time.
// Fails: refusals that will be the same next time
// Says: The server answered 400, and you asked again: it will say the same.
// Fails: mistakes of a program: a TypeError without a code, and one with a code of Node's own
// Says: A TypeError without any code was tried again: that is a bug, and no bad luck.
import type { Saved } from "@meanwhile/download";
import { askedFor, attemptDownload, pause, type RetryOptions } from "../solution.ts";

export function downloadFile(url: string, directory: string, options: RetryOptions): Promise<Saved> {
  return retry(() => attemptDownload(url, directory, options.signal), options);
}

/** What has failed is tried again. */
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
      if (attempt + 1 >= attempts) throw error;
      await sleep(Math.max(random() * Math.min(maxMs, baseMs * 2 ** attempt), askedFor(error)), signal);
    }
  }
}
