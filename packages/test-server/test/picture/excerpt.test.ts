import { drawn, excerptOf } from "../../src/picture/excerpt.ts";
import { expect, test } from "vitest";
import { allAtOnce } from "./schedule-of.ts";

test.for([
  [0, 0, 0, 0],
  [1, 1, 0, 0],
  [10, 10, 0, 0],
  [11, 5, 2, 4],
  [1000, 5, 991, 4],
] as const)("of %i: the first %i, %i hidden, the last %i", ([count, first, hidden, last]) => {
  const { spans } = allAtOnce(count);
  expect(excerptOf(spans)).toEqual({
    first: spans.slice(0, first),
    hidden,
    last: spans.slice(count - last),
  });
  expect(drawn(spans)).toEqual([...spans.slice(0, first), ...spans.slice(count - last)]);
});
