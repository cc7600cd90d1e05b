import { drawn, excerptOf } from "../../src/picture/excerpt.ts";
import { expect, test } from "vitest";
import { allAtOnce } from "./schedule-of.ts";
import { shortened } from "../../src/index.ts";
import { toSvg, waterfall, waterfalls } from "../../src/picture/index.ts";

test.for([
  [0, 0, 0, 0],
  [1, 1, 0, 0],
  [10, 10, 0, 0],
  [11, 5, 2, 4],
  [1000, 5, 991, 4],
] as const)("of %i: the first %i, %i hidden, the last %i", ([count, first, hidden, last]) => {
  const { spans } = allAtOnce(count);
  expect(excerptOf({ spans })).toEqual({
    first: spans.slice(0, first),
    hidden,
    last: spans.slice(count - last),
  });
  expect(drawn({ spans })).toEqual([...spans.slice(0, first), ...spans.slice(count - last)]);
});

test.for([
  [1000, 100, 5, 991, 4],
  [1000, 10, 5, 991, 4],
  [1000, 4, 4, 996, 0],
  [1000, 0, 0, 1000, 0],
  [5, 2, 2, 3, 0],
] as const)(
  "of %i, shortened to %i: the first %i, %i hidden, the last %i",
  ([count, most, first, hidden, last]) => {
    const excerpt = excerptOf(shortened(allAtOnce(count), most));
    expect(excerpt).toMatchObject({ hidden });
    expect([excerpt.first.length, excerpt.last.length]).toEqual([first, last]);
  },
);

test("a schedule that was shortened gives the same pictures", () => {
  const schedule = allAtOnce(1000);
  const short = shortened(schedule, 10);
  expect(short.spans).toHaveLength(10);
  expect(short.left).toBe(990);
  expect(waterfall(short)).toBe(waterfall(schedule));
  const title = "all";
  expect(toSvg([{ title, schedule: short }], { title })).toBe(toSvg([{ title, schedule }], { title }));
  expect(waterfalls([{ title, schedule: short }])).toBe(waterfalls([{ title, schedule }]));
});
