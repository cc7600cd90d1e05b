import { expect, test } from "vitest";
import { duel, summaryOf, textOf } from "../../bench/duel.ts";

test("both sides in turn, each time another first; the first round does not count", async () => {
  const order: string[] = [];
  const side = (name: string, values: number[]) => async () => {
    order.push(name);
    return values.shift() ?? Number.NaN;
  };
  const { ours, theirs, ratio } = await duel("a", 1, 2, {
    ours: side("ours", [1000, 10, 30]),
    theirs: side("theirs", [1, 20, 40]),
  });
  expect(order).toEqual(["ours", "theirs", "theirs", "ours", "ours", "theirs"]);
  expect([ours, theirs, ratio]).toEqual([20, 30, 0.625]);
});

test("the ratio is that within the rounds: one that was slow for both does not count", () => {
  const pairs = [
    { ours: 1, theirs: 2 },
    { ours: 50, theirs: 100 },
    { ours: 3, theirs: 2 },
  ];
  expect(summaryOf(pairs)).toEqual({ ours: 3, theirs: 2, ratio: 0.5 });
});

test("it says whether the goal is met", () => {
  const text = textOf([
    { title: "A to B", goal: 0.7, ours: 100.4, theirs: 200, ratio: 0.502 },
    { title: "C to D", goal: 1, ours: 3, theirs: 2, ratio: 1.5 },
  ]);
  expect(text).toMatchInlineSnapshot(`
    "A to B
      100 to 200 ms, a ratio of 0.50; at most 0.7: met
    C to D
      3 to 2 ms, a ratio of 1.50; at most 1: missed"
  `);
});
