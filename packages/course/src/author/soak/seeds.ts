import { chosenSeed } from "../../seed.ts";

/**
 * The seed of each run: drawn anew, except that the environment's `SEED` is that of the first, so that a run
 * that failed can be had again.
 *
 * @throws {UsageError} when `SEED` is not an integer of 0 or more.
 */
export function* seeds(given = process.env["SEED"]): Generator<number, never> {
  const seed = chosenSeed(given);
  if (seed !== undefined) yield seed;
  for (;;) yield Math.floor(Math.random() * 2 ** 31);
}
