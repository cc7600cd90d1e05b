import { expect, test } from "vitest";
import { whoIsBelow } from "../../src/commands/who-is-below.ts";
import { madeUpRecord, madeUpTests, ungraded } from "../made-up-records.ts";

test("whoever is below in an exercise is named once; a grader error is no score", () => {
  const records = [
    madeUpRecord("gina", { tests: madeUpTests("pff") }),
    madeUpRecord("ana", { tests: madeUpTests("pf") }),
    { ...madeUpRecord("gina", { tests: madeUpTests("ff") }), exercise: "11" },
    ungraded("felix", "no-attempt", "Nothing."),
    ungraded("eve", "grader-error", "No box."),
  ];
  expect(whoIsBelow(records, 50)).toBe("2 below 50 %: felix, gina");
  expect(whoIsBelow(records, 51)).toBe("3 below 51 %: ana, felix, gina");
  expect(whoIsBelow(records, 0)).toBeUndefined();
  expect(whoIsBelow(records, undefined)).toBeUndefined();
});

test("of many, some are named", () => {
  const many = Array.from({ length: 14 }, (_, index) => ungraded(`s${index + 10}`, "no-attempt", ""));
  expect(whoIsBelow(many, 1)).toMatch(/^14 below 1 %: s10, .*, s21 and 2 more$/);
});
