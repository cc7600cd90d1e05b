import { expect, test } from "vitest";
import { itemsCsv, itemsOf } from "../../src/index.ts";
import { madeUpRecord, madeUpTests, ungraded } from "../made-up-records.ts";

/** Five students, four tests: the third is passed by those who fail the others. */
const records = ["pppp", "ppfp", "pffp", "ffpp", "ffpp"].map((ends, index) =>
  madeUpRecord(`s${index}`, { tests: madeUpTests(ends) }),
);

test("the share of the graded who passed, and how it goes along with the other tests", () => {
  const items = itemsOf([...records, ungraded("s6", "no-attempt", ""), ungraded("s7", "grader-error", "")]);

  expect(items.map(({ graded, passed, facility }) => [graded, passed, facility])).toEqual([
    [5, 3, 0.6],
    [5, 2, 0.4],
    [5, 3, 0.6],
    [5, 5, 1],
  ]);
  // By hand, for the second: passes 1 1 0 0 0, others 3 2 2 2 2; covariance 0.15, deviations 0.5477 and 0.4472.
  expect(items[1]?.discrimination).toBeCloseTo(0.6124, 4);
  expect(items[2]?.discrimination).toBeLessThan(0);
  // All passed the fourth: it tells nothing.
  expect(items[3]?.discrimination).toBeUndefined();
});

test("the table names the tests of each exercise in their order", () => {
  const other = madeUpRecord("s0", { exercise: "01", slug: "first", tests: madeUpTests("p") });

  expect(
    itemsCsv([...records, other])
      .split("\r\n")
      .slice(0, 4),
  ).toEqual([
    "\ufeffexercise,task,group,test,kind,graded,passed,facility,discrimination",
    "01 first,1,Task 1: start all,test 1,visible,1,1,1,",
    "03 gather,1,Task 1: start all,test 1,visible,5,3,0.6,0",
    "03 gather,1,Task 1: start all,test 2,visible,5,2,0.4,0.61",
  ]);
});

test("no records, no tests", () => {
  expect(itemsOf([])).toEqual([]);
});
