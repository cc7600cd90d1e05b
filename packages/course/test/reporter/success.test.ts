import type { Schedule } from "@meanwhile/test-server";
import { expect, test } from "vitest";
import type { Outcome } from "../../src/reporter/outcome.ts";
import { success } from "../../src/reporter/success.ts";
import { outcome } from "../author/check/outcomes.ts";
import { gather } from "../gather.ts";

const span = { start: 0, answer: 80, end: 120, status: 200 } as const;
const atOnce: Schedule = {
  unit: "units",
  spans: [
    { ...span, label: "a", outcome: "complete" },
    { ...span, label: "b", outcome: "complete" },
  ],
  total: 120,
  oneAtATime: 240,
  peak: 2,
};

/** The lines between the picture and the way on. */
function numbers(more: Partial<Outcome>): string[] {
  const lines = success([outcome(more)], gather, undefined).split("\n");
  return lines.slice(0, -2).filter((line) => /^ {3}\S/.test(line) && !line.includes("|"));
}

test("what the trace knows: before and after", () => {
  expect(numbers({ schedule: atOnce })).toEqual([
    "   one at a time 240 -> yours 120 units, 2 of 2 in flight at most",
  ]);
});

test("what the test has to say, and below it what the trace knows", () => {
  expect(numbers({ schedule: atOnce, won: "2 files." })).toEqual([
    "   2 files.",
    "   one at a time 240 -> yours 120 units, 2 of 2 in flight at most",
  ]);
});

test.for([
  ["was broken off", { outcome: "abandoned" }],
  ["was refused", { status: 404 }],
] as const)("where a download %s, nobody knows what one at a time would have been", ([, part]) => {
  const spans = [...atOnce.spans, { ...span, label: "c", outcome: "complete", ...part } as const];
  expect(numbers({ schedule: { ...atOnce, spans }, won: "1 of 3." })).toEqual(["   1 of 3."]);
});

test("one at a time has won nothing: its own words are enough", () => {
  const schedule = { ...atOnce, total: 240, peak: 1 };
  expect(numbers({ schedule, won: "2 files." })).toEqual(["   2 files."]);
  expect(numbers({ schedule })).toEqual(["   240 units, the sum of all, 1 of 2 in flight at most"]);
});

test("where the edition has the solution, it says where, and how to compare", () => {
  const withSolution = { ...gather, solution: "solutions/03-gather" };
  expect(success([outcome({})], withSolution, undefined)).toMatchInlineSnapshot(`
    "
     exercise-03 is done. That was the last exercise.
     To compare with the official solution:
       solutions/03-gather/README.md
       pnpm compare 3"
  `);
  expect(success([outcome({})], gather, undefined)).not.toContain("solution");
});
