import { afterEach, expect, test, vi } from "vitest";
import { seedOf } from "../../src/vitest/seed.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

test("the title fixes the seed", () => {
  vi.stubEnv("SEED", undefined);
  expect(seedOf("the last file is ready first")).toBe(seedOf("the last file is ready first"));
  expect(seedOf("the last file is ready first")).not.toBe(seedOf("an empty list"));
  expect(seedOf("")).toBe(0xe3b0);
});

test("the environment goes first, unless it is empty", () => {
  vi.stubEnv("SEED", "17");
  expect(seedOf("any")).toBe(17);
  vi.stubEnv("SEED", "0");
  expect(seedOf("any")).toBe(0);
  vi.stubEnv("SEED", "");
  expect(seedOf("")).toBe(0xe3b0);
});

test("what is no integer of 0 or more is refused", () => {
  for (const value of ["-1", "1.5", "1e3", "0x10", " ", "seven", "9007199254740992"]) {
    vi.stubEnv("SEED", value);
    expect(() => seedOf("any")).toThrow(
      new RangeError(`SEED must be an integer of 0 or more, got ${JSON.stringify(value)}`),
    );
  }
});
