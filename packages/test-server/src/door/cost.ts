import type { File, Reply } from "../origin/index.ts";

/**
 * What an answer is meant to take, in milliseconds; where its file names no times, a wait of 100 and a transfer
 * of 20 units.
 */
export function costOf(file: File | undefined, reply: Reply): { wait: number; transfer: number } {
  const pace = paceOf(file, reply);
  const wait = file?.latencyMs || UNTIMED.wait;
  if (pace === undefined) return wait === UNTIMED.wait ? UNTIMED : { wait, transfer: UNTIMED.transfer };
  return { wait, transfer: (reply.size / pace) * 1000 };
}

/** Shared by all: a server keeps what it has written down. */
const UNTIMED = Object.freeze({ wait: 100, transfer: 20 });

/** Bytes per second, if the answer is to be sent at a pace. Pages are not. */
export function paceOf(file: File | undefined, { body }: Reply): number | undefined {
  return "identity" in body ? file?.bytesPerSecond : undefined;
}
