import { expect, test } from "vitest";
import { seeds } from "../../../src/author/soak/seeds.ts";
import { UsageError } from "../../../src/usage-error.ts";

test("seeds are drawn anew", () => {
  const drawn = seeds("").take(3).toArray();
  expect(new Set(drawn).size).toBe(3);
  expect(drawn.every((seed) => Number.isInteger(seed) && seed >= 0)).toBe(true);
});

test("a given seed is that of the first run only", () => {
  const [first, second] = seeds("17").take(2);
  expect(first).toBe(17);
  expect(second).not.toBe(17);
});

test.for(["x", "-1", "1.5"])("SEED=%s is refused", (given) => {
  expect(() => seeds(given).next()).toThrow(
    new UsageError(`SEED must be an integer of 0 or more, got "${given}".`),
  );
});
