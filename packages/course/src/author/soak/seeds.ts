import { UsageError } from "../../usage-error.ts";

/**
 * The seed of each run: drawn anew, except that the environment's `SEED` is that of the first, so that a run
 * that failed can be had again.
 *
 * @throws {UsageError} when `SEED` is not an integer of 0 or more.
 */
export function* seeds(given = process.env["SEED"]): Generator<number, never> {
  if (given !== undefined && given !== "") {
    const seed = Number(given);
    if (!Number.isSafeInteger(seed) || seed < 0)
      throw new UsageError(`SEED must be an integer of 0 or more, got "${given}".`);
    yield seed;
  }
  for (;;) yield Math.floor(Math.random() * 2 ** 31);
}
