import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { Listeners } from "../../src/bridge/listeners.ts";
import { Refused } from "../../src/wire/refused.ts";

test("a signal has as many listeners as were told of, and no more than a hundred", () => {
  const listeners = new Listeners();
  const { signal } = new AbortController();
  for (const [told, put] of [
    [2, 2],
    [1, 1],
    [10_000_000, 100],
    [0, 0],
  ] as const) {
    listeners.set(signal, told);
    expect(getEventListeners(signal, "abort")).toHaveLength(put);
  }
});

test("whoever changes them without end is refused", () => {
  const listeners = new Listeners();
  const { signal } = new AbortController();
  expect(() => {
    for (let round = 0; round < 2000; round += 1) listeners.set(signal, round % 2 === 0 ? 100 : 0);
  }).toThrow(Refused);
});
