import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";

export interface RetryOptions {
  /** The most attempts, an integer of 1 or more. The first one counts, too. */
  attempts: number;
  /** The longest wait after the first attempt. It doubles after each further one. */
  baseMs: number;
  /** The longest wait that is drawn. */
  maxMs: number;
  /** A number from 0 up to 1, without 1. Default: `Math.random`. */
  random?: () => number;
  /** Waits; rejects with the signal's reason as soon as it is aborted. Default: a timer of yours. */
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Ends it all when it is aborted. */
  signal?: AbortSignal;
}

/** One attempt: begins the file anew; a failed one leaves no file. This is finished. */
async function attemptDownload(url: string, directory: string, signal?: AbortSignal): Promise<Saved> {
  const reply = await get(url, signal ? { signal } : {});
  if (!reply.ok) throw HttpError.from(reply);
  const path = join(directory, fileNameOf(url));
  let bytes = 0;
  try {
    await using file = await open(path, "w");
    for await (const part of reply.body) {
      await file.writeFile(part);
      bytes += part.length;
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { url, path, bytes };
}

/** Downloads one file, in several attempts where it takes them. This is finished, too: it needs `retry`. */
export function downloadFile(url: string, directory: string, options: RetryOptions): Promise<Saved> {
  return retry(() => attemptDownload(url, directory, options.signal), options);
}

/**
 * Tries the operation until it succeeds, with waits in between that get longer.
 *
 * @throws {RangeError} before any attempt, when `attempts` is not an integer of 1 or more
 * @throws the error of the last attempt; or the reason of `signal` once it is aborted
 */
export async function retry<T>(
  operation: (attempt: number) => Promise<T>,
  options: RetryOptions,
): Promise<T> {
  // TODO 1: this gives up after the first failure. Try again, up to `options.attempts` times.
  // TODO 2: wait between the attempts, longer each time, and never for the same time as everybody else.
  // TODO 3: not always: some failures will be the same tomorrow. And if the server says how long to wait, wait.
  // TODO 4: stop when `options.signal` is aborted, also in the middle of a wait.
  return operation(0);
}
