import { expect, test } from "vitest";
import { exercise, META } from "./exercise-files.ts";
import { printed } from "./printed.ts";

const exercises = {
  ...exercise(
    "02-green",
    "",
    `describe("Task 1: begin", () => {
       test("it begins", ({ task }) => { task.meta.meanwhile = ${META}; });
     });`,
  ),
  ...exercise(
    "03-won",
    "",
    `describe("Task 1: begin", () => {
       test("it begins", async ({ task, annotate }) => {
         task.meta.meanwhile = ${META};
         await annotate("Three pieces of 1,024 bytes.", "won");
       });
     });`,
  ),
  // Only named, as the next.
  ...exercise("04-crash", "", ""),
};
const { report } = await printed(exercises, ["2", "3"]);

test("success: the picture, the numbers, the way on", () => {
  expect(report("02")).toMatchInlineSnapshot(`
    "green

     Task 1  begin                                                               ok

       archivo1 |====================================================-------------|
       archivo2 |=======================================-------------|
                0                                                         100 units

       one at a time 180 -> yours 100 units, 2 of 2 in flight at most

     exercise-02 is done. Next is exercise 03, won:
       exercises/03-won/README.md
       pnpm test --filter exercise-03

    "
  `);
});

test("success in the test's own words", () => {
  expect(report("03")).toMatchInlineSnapshot(`
    "won

     Task 1  begin                                                               ok

       archivo1 |====================================================-------------|
       archivo2 |=======================================-------------|
                0                                                         100 units

       Three pieces of 1,024 bytes.
       one at a time 180 -> yours 100 units, 2 of 2 in flight at most

     exercise-03 is done. Next is exercise 04, crash:
       exercises/04-crash/README.md
       pnpm test --filter exercise-04

    "
  `);
});
