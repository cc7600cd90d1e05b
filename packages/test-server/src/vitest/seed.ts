import { createHash } from "node:crypto";

/**
 * The seed of a test: the environment's `SEED`, else one that its title fixes, so that a test meets the same
 * disorder in every run.
 *
 * @throws {RangeError} when `SEED` is not an integer of 0 or more.
 */
export function seedOf(title: string): number {
  const { SEED } = process.env;
  if (SEED === undefined || SEED === "") return createHash("sha256").update(title).digest().readUInt16BE();
  // In digits, because `Number` also makes something of " ", "1e3" and "0x10".
  const seed = /^\d+$/.test(SEED) ? Number(SEED) : Number.NaN;
  if (!Number.isSafeInteger(seed))
    throw new RangeError(`SEED must be an integer of 0 or more, got ${JSON.stringify(SEED)}`);
  return seed;
}
