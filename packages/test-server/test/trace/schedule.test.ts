import { expect, test } from "vitest";
import { scheduleByClock, scheduleByOrder } from "../../src/index.ts";
import { record } from "./record.ts";

const shape = (spans: { label: string; start: number; answer: number | undefined; end: number }[]) =>
  spans.map(({ label, start, answer, end }) => [label, start, answer, end]);

test("one at a time: bars in a row", () => {
  const schedule = scheduleByOrder([
    record("a", { request: 1, headers: 2, end: 3 }),
    record("b", { request: 4, headers: 5, end: 6 }),
    record("c", { request: 7, headers: 8, end: 9 }),
  ]);
  expect(shape(schedule.spans)).toEqual([
    ["a", 0, 100, 120],
    ["b", 120, 220, 240],
    ["c", 240, 340, 360],
  ]);
  expect(schedule).toMatchObject({ unit: "units", total: 360, oneAtATime: 360, peak: 1 });
});

test("all at once: bars above each other, each as long as its file costs", () => {
  const schedule = scheduleByOrder([
    record("a", { request: 1, end: 9 }, { cost: { wait: 300, transfer: 50 } }),
    record("b", { request: 2, end: 4 }),
    record("c", { request: 3, end: 5 }, { cost: { wait: 10, transfer: 5 } }),
  ]);
  expect(shape(schedule.spans)).toEqual([
    ["a", 0, 300, 350],
    ["b", 0, 100, 120],
    ["c", 0, 10, 15],
  ]);
  expect(schedule).toMatchObject({ total: 350, oneAtATime: 485, peak: 3 });
});

test("two places for three: the third starts when the first of the two has ended", () => {
  const schedule = scheduleByOrder([
    record("a", { request: 1, end: 6 }),
    record("b", { request: 2, end: 3 }),
    record("c", { request: 4, end: 5 }),
  ]);
  expect(shape(schedule.spans)).toEqual([
    ["a", 0, 100, 120],
    ["b", 0, 100, 120],
    ["c", 120, 220, 240],
  ]);
  expect(schedule.peak).toBe(2);
});

test("an answer that a gate held back leaves when those that went before it have ended", () => {
  const schedule = scheduleByOrder([
    record("a", { request: 1, released: 9, headers: 10, end: 11 }),
    record("b", { request: 2, released: 4, headers: 5, end: 6 }),
    record("c", { request: 3, headers: 4, released: 7, end: 8 }),
  ]);
  expect(shape(schedule.spans)).toEqual([
    ["a", 0, 140, 160],
    ["b", 0, 100, 120],
    ["c", 0, 100, 140],
  ]);
});

test("never answered, broken off half-way, without a body", () => {
  const schedule = scheduleByOrder([
    record("never", { request: 1 }, { status: 0, sent: 0, outcome: "open" }),
    record("half", { request: 2, end: 3 }, { sent: 5, outcome: "reset" }),
    record("empty", { request: 4, end: 5 }, { size: 0, sent: 0 }),
    record("head", { request: 6, end: 7 }, { method: "HEAD", sent: 0 }),
  ]);
  expect(shape(schedule.spans)).toEqual([
    ["never", 0, undefined, 100],
    ["half", 0, 100, 110],
    ["empty", 110, 210, 230],
    ["head", 230, 330, 330],
  ]);
  expect(schedule.spans.map(({ outcome, status }) => [outcome, status])).toEqual([
    ["open", 0],
    ["reset", 200],
    ["complete", 200],
    ["complete", 200],
  ]);
});

test("by the clock: milliseconds since the first request; what is open lasts until now", () => {
  const schedule = scheduleByClock(
    [
      record("a", { request: 1, end: 3 }, { at: { request: 1010, headers: 1050, end: 1100 } }),
      record("b", { request: 2 }, { at: { request: 1020 }, status: 0, outcome: "open" }),
    ],
    1200,
  );
  expect(shape(schedule.spans)).toEqual([
    ["a", 0, 40, 90],
    ["b", 10, undefined, 190],
  ]);
  expect(schedule).toMatchObject({ unit: "ms", total: 190, oneAtATime: 270, peak: 2 });
});

test("of a thousand requests, each is looked at a few times, not once for each other", () => {
  let looks = 0;
  const requests = Array.from({ length: 1000 }, (_, index) => {
    const order = { request: 2 * index + 1, end: 2 * index + 2 };
    const counting = { enumerable: true, get: () => ((looks += 1), order) };
    return Object.defineProperty(record("a", order), "order", counting);
  });
  expect(scheduleByOrder(requests).total).toBe(120_000);
  expect(looks).toBeLessThan(100_000);
});

test("of more requests than a call has arguments, there is a picture", () => {
  const requests = Array.from({ length: 200_000 }, (_, index) => record("a", { request: index + 1 }));
  expect(scheduleByOrder(requests).spans).toHaveLength(200_000);
  expect(scheduleByClock(requests, 3_000_000).spans).toHaveLength(200_000);
});

test("nothing asked for: an empty picture", () => {
  expect(scheduleByOrder([])).toEqual({ unit: "units", spans: [], total: 0, oneAtATime: 0, peak: 0 });
  expect(scheduleByClock([], 5)).toEqual({ unit: "ms", spans: [], total: 0, oneAtATime: 0, peak: 0 });
});
