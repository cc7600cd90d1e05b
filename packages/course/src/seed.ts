import { UsageError } from "./usage-error.ts";

/**
 * What all that tests draw depends on, where somebody has chosen it.
 *
 * @param given the environment's `SEED`
 * @throws {UsageError} when it is not an integer of 0 or more, in digits.
 */
export function chosenSeed(given = process.env["SEED"]): number | undefined {
  if (given === undefined || given === "") return undefined;
  const seed = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (!Number.isSafeInteger(seed))
    throw new UsageError(`SEED must be an integer of 0 or more, got "${given}".`);
  return seed;
}
