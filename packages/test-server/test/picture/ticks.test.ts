import { expect, test } from "vitest";
import { ticks } from "../../src/picture/ticks.ts";

test.for([
  [0, [0]],
  [0.7, [0, 0.2, 0.4, 0.6]],
  [0.3, [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3]],
  [6, [0, 1, 2, 3, 4, 5, 6]],
  [7, [0, 2, 4, 6]],
  [120, [0, 20, 40, 60, 80, 100, 120]],
  [240, [0, 50, 100, 150, 200]],
  [360, [0, 100, 200, 300]],
  [120_000, [0, 20_000, 40_000, 60_000, 80_000, 100_000, 120_000]],
] as const)("up to %d", ([end, expected]) => {
  expect(ticks(end)).toEqual(expected);
});

test("any end: 2 to 7 of them, none beyond it", () => {
  for (let end = 0.001; end < 1e9; end *= 1.037) {
    const all = ticks(end);
    expect(all.length, `up to ${end}`).toBeGreaterThanOrEqual(2);
    expect(all.length, `up to ${end}`).toBeLessThanOrEqual(7);
    expect(all.at(-1), `up to ${end}`).toBeLessThanOrEqual(end * (1 + 1e-6));
  }
});
