import { expect, test } from "vitest";
import { amount } from "../../src/picture/amount.ts";

test.for([
  [0, "0 ms"],
  [0.04, "0 ms"],
  [0.44, "0.4 ms"],
  [9.94, "9.9 ms"],
  [9.96, "10 ms"],
  [10.4, "10 ms"],
  [359.6, "360 ms"],
] as const)("%d is %s", ([time, words]) => {
  expect(amount(time, "ms")).toBe(words);
});

test("units", () => {
  expect(amount(120, "units")).toBe("120 units");
});
