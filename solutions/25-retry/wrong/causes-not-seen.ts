// Fails: an error with a code of the system or of undici, itself or in a cause of its cause
// Says: The cause of a cause had the code ECONNRESET, and you did not try again.
import { HttpError, type Saved } from "@meanwhile/download";
import { askedFor, attemptDownload, pause, type RetryOptions } from "../solution.ts";

export function downloadFile(url: string, directory: string, options: RetryOptions): Promise<Saved> {
  return retry(() => attemptDownload(url, directory, options.signal), options);
}

/** Looks at the error, and not at what caused it. */
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

function isTransient(error: unknown): boolean {
  if (error instanceof HttpError) return [408, 429].includes(error.status) || error.status >= 500;
  return error instanceof Error && "code" in error && /^(?:E(?!RR_)|UND_ERR_)/.test(String(error.code));
}
