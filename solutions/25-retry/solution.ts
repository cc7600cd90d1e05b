import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";

export interface RetryOptions {
  attempts: number;
  baseMs: number;
  maxMs: number;
  random?: () => number;
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  signal?: AbortSignal;
}

/** `ECONNRESET`, `EAI_AGAIN`, `UND_ERR_SOCKET`, ... but not Node's own `ERR_...`: those are mistakes of a program. */
const NETWORK_CODE = /^(?:E(?!RR_)|UND_ERR_)/;

/** Node takes a longer timer for one of 1 ms. */
const LONGEST_MS = 2 ** 31 - 1;

export async function attemptDownload(url: string, directory: string, signal?: AbortSignal): Promise<Saved> {
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

/** Downloads one file, in several attempts where it takes them. */
export function downloadFile(url: string, directory: string, options: RetryOptions): Promise<Saved> {
  return retry(() => attemptDownload(url, directory, options.signal), options);
}

/** Tries the operation until it succeeds, with waits in between that get longer. */
export async function retry<T>(
  operation: (attempt: number) => Promise<T>,
  { attempts, baseMs, maxMs, random = Math.random, sleep = pause, signal }: RetryOptions,
): Promise<T> {
  if (!(Number.isInteger(attempts) && attempts >= 1))
    throw new RangeError(`attempts must be an integer of 1 or more, got ${attempts}`);
  for (let attempt = 0; ; attempt += 1) {
    signal?.throwIfAborted();
    try {
      return await operation(attempt);
    } catch (error) {
      signal?.throwIfAborted();
      if (attempt + 1 >= attempts || !isTransient(error)) throw error;
      const drawn = random() * Math.min(maxMs, baseMs * 2 ** attempt);
      await sleep(Math.max(drawn, askedFor(error)), signal);
    }
  }
}

/** Whether it may go well next time. */
export function isTransient(error: unknown): boolean {
  if (error instanceof HttpError) return [408, 429].includes(error.status) || error.status >= 500;
  return hasNetworkCode(error);
}

function hasNetworkCode(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? error.code : undefined;
  return (typeof code === "string" && NETWORK_CODE.test(code)) || hasNetworkCode(error.cause);
}

/** How long the server asked us to wait. */
export function askedFor(error: unknown): number {
  return (error instanceof HttpError ? error.retryAfterMs : undefined) ?? 0;
}

/** A timer that ends when the signal is aborted. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await setTimeout(Math.min(ms, LONGEST_MS), undefined, signal ? { signal } : {});
  } catch (error) {
    // The timer throws an AbortError of its own.
    signal?.throwIfAborted();
    throw error;
  }
}
