import { afterEach, expect, test, vi } from "vitest";
import { stopwatch } from "../src/stopwatch.ts";

afterEach(() => {
  vi.useRealTimers();
});

test("a stopwatch tells seconds since its start, as often as asked", () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const seconds = stopwatch();
  expect(seconds()).toBe(0);
  vi.advanceTimersByTime(360);
  expect(seconds()).toBeCloseTo(0.36);
  vi.advanceTimersByTime(3_600_000);
  expect(seconds()).toBeCloseTo(3600.36);
});

test("a stopwatch does not follow the calendar", () => {
  vi.useFakeTimers({ toFake: ["performance", "Date"] });
  const seconds = stopwatch();
  vi.setSystemTime(0);

  expect(seconds()).toBe(0);
});

test("two stopwatches are two", () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const first = stopwatch();
  vi.advanceTimersByTime(1000);
  const second = stopwatch();
  vi.advanceTimersByTime(1000);

  expect([first(), second()]).toEqual([2, 1]);
});
