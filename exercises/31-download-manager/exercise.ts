import { NotImplemented, type Progress, type Saved } from "@meanwhile/download";

export interface Options {
  /** Downloads at the same time, an integer of 1 or more. Default 16. */
  limit?: number;
  /** How often a download is tried again, an integer of 0 or more. Default 3. */
  retries?: number;
  /** Milliseconds without a byte after which an attempt has failed, above 0. Default 30,000. */
  timeoutMs?: number;
  /** Ends everything. */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  /** Checksums by URL, in hexadecimal. */
  sha256?: Record<string, string>;
}

/** What became of all downloads, each list in the order of the URLs. */
export interface Outcome {
  saved: Saved[];
  failed: { url: string; error: Error }[];
}

/**
 * Downloads all files: several at a time, again where that helps, and on from what is there.
 *
 * @throws {RangeError | TypeError} before any request, when an argument makes no sense
 * @throws the reason of `signal`, once nothing runs any more
 */
export async function downloadAll(
  urls: string[],
  directory: string,
  options: Options = {},
): Promise<Outcome> {
  // TODO 1: a pool of `limit`, and an outcome for each download.
  // TODO 2: try again what may pass.
  // TODO 3: end on `signal`, and end an attempt that has stood still for `timeoutMs`.
  // TODO 4: keep what has arrived, go on from there, compare checksums.
  // TODO 5: tell of progress.
  throw new NotImplemented("downloadAll");
}

/** The command: `node exercise.ts [--limit N] [--dir DIR] URL...`. Sets `process.exitCode`. */
async function main(args: string[]): Promise<void> {
  // TODO 6: read the arguments, show bars, tell how it ended.
  throw new NotImplemented("main");
}

if (import.meta.main) await main(process.argv.slice(2));
