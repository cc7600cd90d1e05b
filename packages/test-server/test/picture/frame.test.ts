import { expect, test } from "vitest";
import { oneAtATime, scheduleOf } from "./schedule-of.ts";
import type { Schedule } from "../../src/trace/index.ts";
import { frameOf } from "../../src/picture/frame.ts";

/** Columns of labels and of bars, and columns per unit, for a picture 72 wide. */
function frame(...schedules: Schedule[]): [labels: number, bars: number, scale: number] {
  const { labels, bars, scale } = frameOf(schedules.map((schedule) => ({ title: "", schedule })));
  return [labels, bars, scale];
}

test("the longest label, a blank, and bars", () => {
  const schedule = scheduleOf([
    ["a", 0, 1, 124],
    ["archivo1", 0, 1, 2],
  ]);
  expect(frame(schedule)).toEqual([8, 63, 62 / 124]);
});

test("the longest label, status and total of all parts", () => {
  const short = scheduleOf([["archivo1", 0, 1, 10, "complete", 404]]);
  expect(frame(short, scheduleOf([["a", 0, 1, 116]]))).toEqual([8, 59, 58 / 116]);
});

test("a label is as long as it is in ASCII", () => {
  expect(frame(scheduleOf([["an\u0303o\u{1f682}", 0, 1, 66]]))).toEqual([4, 67, 1]);
});

test("what is not drawn takes no room", () => {
  const { spans, ...rest } = oneAtATime(1000);
  const [refused] = scheduleOf([["x".repeat(24), 0, 0, 0, "complete", 404]]).spans;
  const hidden = refused === undefined ? [] : spans.with(500, refused);
  expect(frame({ ...rest, spans: hidden })).toEqual(frame({ ...rest, spans }));
});

test("no time at all has a scale nevertheless", () => {
  expect(frame(scheduleOf([["a", 0, 0, 0]]))).toEqual([1, 70, 69]);
  expect(frame()).toEqual([0, 71, 70]);
});
