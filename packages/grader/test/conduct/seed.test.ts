import { expect, test } from "vitest";
import { freshKey, seedFor } from "../../src/conduct/seed.ts";

test("the same key gives the same seed, on every machine", () => {
  expect(seedFor("key", "03", "ana")).toBe(seedFor("key", "03", "ana"));
  expect(seedFor("key", "03", "ana")).toMatchInlineSnapshot(`3143103683`);
});

test("another key, exercise or student gives another seed", () => {
  const seeds = [
    seedFor("key", "03", "ana"),
    seedFor("yek", "03", "ana"),
    seedFor("key", "04", "ana"),
    seedFor("key", "03", "ben"),
    // The bounds between exercise and student count.
    seedFor("key", "0", "3\0ana"),
  ];
  expect(new Set(seeds).size).toBe(5);
});

test("a seed is a whole number of 32 bits", () => {
  for (let each = 0; each < 100; each += 1) {
    const seed = seedFor(freshKey(), "03", "ana");
    expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true);
  }
});

test("fresh keys differ", () => {
  expect(freshKey()).not.toBe(freshKey());
});
