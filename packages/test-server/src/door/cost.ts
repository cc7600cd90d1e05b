import type { File, Reply } from "../origin/index.ts";

/**
 * What an answer is meant to take, in milliseconds; where its file names no times, a wait of 100 and a transfer
 * of 20 units.
 */
export function costOf(file: File | undefined, reply: Reply): { wait: number; transfer: number } {
  const pace = paceOf(file, reply);
  return {
    wait: file?.latencyMs || 100,
    transfer: pace === undefined ? 20 : (reply.size / pace) * 1000,
  };
}

/** Bytes per second, if the answer is to be sent at a pace. Pages are not. */
export function paceOf(file: File | undefined, { body }: Reply): number | undefined {
  return "identity" in body ? file?.bytesPerSecond : undefined;
}
