import type { Progress } from "@meanwhile/download";

export interface Options {
  /** Downloads at the same time, an integer of 1 or more. Default 16. */
  limit?: number;
  /** How often a download is tried again after a failure that may pass, 0 or more. Default 3. */
  retries?: number;
  /** Milliseconds without a byte after which an attempt has failed. Default 30,000. */
  timeoutMs?: number;
  /** Ends everything; what has arrived is kept for the next time. */
  signal?: AbortSignal;
  /** Told of each download as it comes, in the midst of it: to be quick. */
  onProgress?: (progress: Progress) => void;
  /** Checksums by URL, in hexadecimal. */
  sha256?: Record<string, string>;
}

export interface Settings extends Required<Pick<Options, "limit" | "retries" | "timeoutMs" | "sha256">> {
  onProgress: (progress: Progress) => void;
}

/**
 * Fills in what was not asked for.
 *
 * @throws {RangeError} naming what makes no sense
 */
export function settingsOf(options: Options): Settings {
  const { limit = 16, retries = 3, timeoutMs = 30_000, sha256 = {}, onProgress = () => undefined } = options;
  if (!Number.isInteger(limit) || limit < 1)
    throw new RangeError(`limit must be an integer of 1 or more, got ${limit}`);
  if (!Number.isInteger(retries) || retries < 0)
    throw new RangeError(`retries must be an integer of 0 or more, got ${retries}`);
  if (!(timeoutMs > 0 && Number.isFinite(timeoutMs)))
    throw new RangeError(`timeoutMs must be a number above 0, got ${timeoutMs}`);
  for (const [url, checksum] of Object.entries(sha256)) {
    if (!/^[\da-f]{64}$/i.test(checksum))
      throw new RangeError(`sha256 of ${url} must be 64 hexadecimal digits, got ${checksum}`);
  }
  return { limit, retries, timeoutMs, sha256, onProgress };
}
