import { expect, test } from "vitest";
import { columnsOf } from "../../src/picture/columns.ts";
import { drawn } from "../../src/picture/excerpt.ts";
import { randomSchedule, scheduleOf } from "./schedule-of.ts";

/** `from` and `to` of bars given by start and end, on 101 columns for 100 units. */
function columns(bars: [start: number, end: number][], last = 100): [number, number][] {
  const { spans } = scheduleOf(bars.map(([start, end]) => ["", start, undefined, end]));
  return [...columnsOf(spans, last / 100, last).values()].map(({ from, to }) => [from, to]);
}

test("proportional, where bars are long enough", () => {
  expect(
    columns([
      [0, 30],
      [30, 60.4],
      [60.6, 100],
      [0, 100],
    ]),
  ).toEqual([
    [0, 30],
    [30, 60],
    [61, 100],
    [0, 100],
  ]);
});

test("short bars one after another push each other right", () => {
  expect(
    columns([
      [0, 0.1],
      [0.1, 0.2],
      [0.2, 0.3],
      [0.3, 100],
    ]),
  ).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 100],
  ]);
});

test("the right margin pushes them back", () => {
  expect(
    columns([
      [0, 99.7],
      [99.7, 99.8],
      [99.8, 99.9],
      [99.9, 100],
    ]),
  ).toEqual([
    [0, 97],
    [97, 98],
    [98, 99],
    [99, 100],
  ]);
});

test("starts that differ by less than a column are one column", () => {
  expect(
    columns([
      [0, 50],
      [0.1, 50],
      [0.4, 50],
    ]),
  ).toEqual([
    [0, 50],
    [0, 50],
    [0, 50],
  ]);
});

test("a bar of no length has two columns", () => {
  expect(
    columns([
      [0, 100],
      [40, 40],
      [100, 100],
    ]),
  ).toEqual([
    [0, 99],
    [40, 41],
    [99, 100],
  ]);
});

test("too few columns: bars overlap, but still have two columns each", () => {
  const three: [number, number][] = [
    [0, 30],
    [30, 60],
    [60, 100],
  ];
  expect(columns(three, 2)).toEqual([
    [0, 1],
    [0, 1],
    [1, 2],
  ]);
});

test("any schedule: within the frame, two columns or more, order kept", () => {
  const wrong: string[] = [];
  for (let seed = 1; seed <= 500; seed += 1) {
    const { spans, total } = randomSchedule(seed);
    const all = [...columnsOf(drawn({ spans }), 10 / (total || 1), 10)];
    for (const [one, { from, to }] of all) {
      if (from < 0 || to > 10) wrong.push(`seed ${seed}: outside, ${from} to ${to}`);
      if (to - from < 1) wrong.push(`seed ${seed}: no two columns, ${from} to ${to}`);
      for (const [other, { from: begin }] of all) {
        const together = one.start === other.start;
        const follows = one.start < one.end && one.end <= other.start;
        if (together && begin !== from) wrong.push(`seed ${seed}: ${from} and ${begin} start together`);
        if (follows && begin < to) wrong.push(`seed ${seed}: ${begin} follows ${to}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});
