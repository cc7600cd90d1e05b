import { digestOf } from "./digest.ts";
import { isWatched, watched } from "./watch/watched.ts";
import { WATCHED_WORK } from "./watch/work.ts";

/** Microseconds of processor time for one seal. */
const WORK = 100_000;

/**
 * Computes the seal of a file: 16 digits that change when a single byte does. It stands for any work that needs the
 * processor, such as packing, checking or drawing: it computes for about 100 ms, and nothing can interrupt it.
 *
 * @returns the same digits for the same bytes, on whichever thread
 * @throws RangeError when there are no bytes
 */
export function seal(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new RangeError("Failed to seal a file: it is empty");
  return watched(() => {
    const work = isWatched() ? WATCHED_WORK : WORK;
    const start = process.threadCpuUsage();
    let digest = digestOf(bytes);
    while (microsecondsSince(start) < work) digest = digestOf(bytes);
    return digest;
  });
}

/** Processor time of this thread: waiting for a busy machine does not count. */
function microsecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(start);
  return user + system;
}
