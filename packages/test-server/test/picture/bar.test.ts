import { bar, markOf } from "../../src/picture/bar.ts";
import { expect, test } from "vitest";
import type { Outcome } from "../../src/trace/index.ts";
import { scheduleOf } from "./schedule-of.ts";

function draw(answer: number | undefined, outcome: Outcome = "complete", to = 10): string {
  return scheduleOf([["", 0, answer, to, outcome]])
    .spans.map((span) => bar(span, { from: 0, to }, 1))
    .join("");
}

test.for([
  [undefined, "|=========|"],
  [0, "|---------|"],
  [1, "|---------|"],
  [2, "|=--------|"],
  [9, "|========-|"],
  [10, "|=========|"],
  // Never by a trace; a picture must not break for all that.
  [-5, "|---------|"],
  [15, "|=========|"],
] as const)("an answer at column %s of 10: %s", ([answer, picture]) => {
  expect(draw(answer)).toBe(picture);
});

test.for([
  ["complete", "|===-|"],
  ["open", "|===->"],
  ["abandoned", "|===-x"],
  ["reset", "|===-x"],
  ["truncated", "|===-x"],
] as const)("%s: %s", ([outcome, picture]) => {
  expect(draw(4, outcome, 5)).toBe(picture);
});

test("the shortest bars", () => {
  expect(draw(0, "complete", 1)).toBe("||");
  expect(draw(0, "open", 1)).toBe("|>");
  expect(draw(0, "reset", 1)).toBe("|x");
});

test.for([
  [0, ""],
  [199, " 199"],
  [200, ""],
  [206, ""],
  [299, ""],
  [300, " 300"],
  [503, " 503"],
] as const)("status %i is marked %j", ([status, mark]) => {
  expect(scheduleOf([["", 0, 0, 1, "complete", status]]).spans.map(markOf)).toEqual([mark]);
});
