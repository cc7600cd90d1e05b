import { expect, test } from "vitest";
import { exercise, META } from "./exercise-files.ts";
import { printed, tooWide } from "./printed.ts";

const LONG =
  "A sentence that goes on and on, far longer than a terminal is wide, because somebody wrote it so.";

const exercises = {
  ...exercise(
    "01-red",
    "",
    `describe("Task 1: begin", () => {
       test("it begins", () => {});
     });
     describe("Task 2: go on", () => {
       test("it goes on", ({ task }) => {
         task.meta.meanwhile = ${META};
         throw finding("You stopped.\\n  expected  2 downloads\\n  got       1\\narchivo1 |====--|");
       });
       test("it goes on again", () => { throw finding("You stopped.\\nmore"); });
       test("it goes far", () => { throw finding("You did not go far.\\nmore"); });
     });
     describe("Task 3: end", () => {
       test("it ends", () => { throw finding("You did not end."); });
       test.skip("it is skipped", () => {});
     });
     describe("Task 4: skip", () => {
       test.skip("it is skipped too", () => {});
     });
     test("a test without a task", () => {});`,
  ),
  ...exercise("02-green", "", `test("it begins", () => {});`),
  ...exercise(
    "07-logs",
    `export function log() {
       console.log("learner's own words", { a: 1 });
       console.log("x".repeat(200));
       console.error("and to the other channel");
     }`,
    `test("it logs", async () => { (await import("#exercise")).log(); throw finding(${JSON.stringify(LONG)}); });`,
  ),
};
const { code, stdout, stderr, report } = await printed(exercises, ["1", "2", "7"], {
  stdout: ["x".repeat(200)],
  stderr: "and to the other channel\n",
});

test("failures: the first in full, others a line each, equal sentences once", () => {
  expect(report("01")).toMatchInlineSnapshot(`
    "red

     Task 1  begin                                                               ok
     Task 2  go on                                                             FAIL
       it goes on
       You stopped.
         expected  2 downloads
         got       1
       archivo1 |====--|
       exercises/01-red/exercise.ts:3:5
       hint: pnpm hint 1.2
       replay: SEED=17

       it goes far
       You did not go far.

     Task 3  end                                                               FAIL
       it ends
       You did not end.

     Task 4  skip                                                           not run
     a test without a task                                                       ok

     2 of 8 tests pass. Mend the first failure, then: pnpm test --filter exercise-01

    "
  `);
});

test("what the learner prints is kept as it is; long sentences are wrapped", () => {
  expect(stderr).toBe("and to the other channel\n");
  expect(report("07").replace("x".repeat(200), "(200 x)")).toMatchInlineSnapshot(`
    "logs

    learner's own words { a: 1 }
    (200 x)

     it logs                                                                   FAIL
       it logs
       A sentence that goes on and on, far longer than a terminal is wide, because
       somebody wrote it so.
       hint: pnpm hint 7

     0 of 1 tests pass. Mend the first failure, then: pnpm test --filter exercise-07

    "
  `);
});

test("a red exercise makes it red, nothing is coloured or wider than 80 columns in a pipe", () => {
  expect(code).toBe(1);
  expect(stdout).not.toContain("\u001b");
  expect(tooWide(stdout)).toEqual(["x".repeat(200)]);
});

test("colours where they are wanted", async () => {
  const coloured = await printed(exercises, ["2"], undefined, { FORCE_COLOR: "1" });
  expect(coloured.stdout).toContain("\u001b[32mok\u001b[39m");
});
