import { expect, test } from "vitest";
import { rangeHeadersOf } from "../../src/door/range-headers.ts";

test("the two headers are found in any case, the first of each", () => {
  const raw = ["Host", "x", "RANGE", "bytes=0-1", "range", "bytes=2-3", "If-range", '"t"'];
  expect(rangeHeadersOf(raw)).toEqual({ range: "bytes=0-1", "if-range": '"t"' });
});

test("of one that is longer than any honest one, the beginning is kept", () => {
  const range = `bytes=${"0-1,".repeat(4000)}`;
  const { range: kept } = rangeHeadersOf(["Range", range]);
  expect(kept).toBe(`${range.slice(0, 255)}…`);
});

test("others of the same length are not mistaken for them", () => {
  const none = { range: undefined, "if-range": undefined };
  expect(rangeHeadersOf(["Trail", "1", "X-Header", "2"])).toEqual(none);
  expect(rangeHeadersOf(["If-Range", '"t"'])).toEqual(none);
  expect(rangeHeadersOf([])).toEqual(none);
});
