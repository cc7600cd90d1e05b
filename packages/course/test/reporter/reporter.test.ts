import { afterAll, expect, test } from "vitest";
import { madeUpCourse } from "../made-up-course.ts";
import { runCli } from "../run-cli.ts";
import { exercise, META } from "./exercise-files.ts";

const LONG =
  "A sentence that goes on and on, far longer than a terminal is wide, because somebody wrote it so.";

const course = await madeUpCourse({
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
  ...exercise(
    "04-crash",
    "export function downloadAll() {\n  const saved = [;\n}\n",
    `test("it loads", () => import("#exercise"));`,
  ),
  ...exercise("05-lost", 'import "./nowhere.ts";\n', `test("it loads", () => import("#exercise"));`),
  ...exercise(
    "06-throws",
    `export const type = () => { throw new TypeError("no", { cause: new Error("the server hung up") }); };
     export const exit = () => process.exit(3);
     export const word = () => { throw "a word"; };
     export const thing = () => { throw { a: 1 }; };
     export const many = () => { throw new AggregateError([new Error("one"), new TypeError("two")], "many"); };`,
    `["type", "exit", "word", "thing", "many"].forEach((name) => {
       describe("Task 1: " + name, () => {
         test(name, async () => (await import("#exercise"))[name]());
       });
     });`,
  ),
  ...exercise(
    "07-logs",
    `export function log() {
       console.log("learner's own words", { a: 1 });
       console.log("x".repeat(200));
       console.error("and to the other channel");
     }`,
    `test("it logs", async () => { (await import("#exercise")).log(); throw finding(${JSON.stringify(LONG)}); });`,
  ),
  ...exercise("08-killed", "", `test("it dies", () => process.kill(process.pid, "SIGKILL"));`),
  ...exercise("09-emptied", "", ""),
  ...exercise("10-unreadable", "", "test('"),
});
afterAll(() => course[Symbol.asyncDispose]());

// One process for all: the time goes into starting it.
const numbers = Array.from({ length: 10 }, (_, index) => String(index + 1));
// Where CI is set, libraries colour what goes into a pipe.
const { code, stdout, stderr } = await runCli(course.root, ["test", ...numbers], { CI: "1" });

/** What was written about one exercise. */
function report(number: string): string {
  const [, text = ""] = stdout.split(`\n exercise-${number}  `);
  return text.split(/\n exercise-\d\d {2}/)[0] ?? "";
}

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

       You did not go far.
     Task 3  end                                                               FAIL
       You did not end.
     Task 4  skip                                                           not run
     a test without a task                                                       ok

     2 of 8 tests pass. Mend the first failure, then: pnpm test --filter exercise-01

    "
  `);
});

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

test("a syntax error: the learner's file, line and code", () => {
  expect(report("04")).toMatchInlineSnapshot(`
    "crash

     it loads                                                                  FAIL
       it loads
       exercises/04-crash/exercise.ts is not valid TypeScript in line 2: Unexpected
       token.
          const saved = [;
                         ^
       exercises/04-crash/exercise.ts:2:18

     0 of 1 tests pass. Mend the first failure, then: pnpm test --filter exercise-04

    "
  `);
});

test("an import that leads nowhere", () => {
  expect(report("05")).toMatchInlineSnapshot(`
    "lost

     it loads                                                                  FAIL
       it loads
       exercises/05-lost/exercise.ts imports ./nowhere.ts, which does not exist.
       exercises/05-lost/exercise.ts:1:1

     0 of 1 tests pass. Mend the first failure, then: pnpm test --filter exercise-05

    "
  `);
});

test("what else may be thrown", () => {
  expect(report("06")).toMatchInlineSnapshot(`
    "throws

     Task 1  type                                                              FAIL
       type
       TypeError: no
         because   the server hung up
       exercises/06-throws/exercise.ts:1:35
       hint: pnpm hint 6.1

     Task 1  exit                                                              FAIL
       Your code called process.exit(3), which would end the tests too.
     Task 1  word                                                              FAIL
       Something was thrown that is no Error: a word
     Task 1  thing                                                             FAIL
       Something was thrown that is no Error: {"a":1}
     Task 1  many                                                              FAIL
       one

     0 of 5 tests pass. Mend the first failure, then: pnpm test --filter exercise-06

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

test("the process of the tests dies", () => {
  expect(report("08")).toMatchInlineSnapshot(`
    "killed

       The process that ran your code ended before the tests did (signal SIGKILL).
       Does your code end its own process, or fill the memory?

     it dies                                                                not run

     0 of 1 tests pass. Mend the first failure, then: pnpm test --filter exercise-08

    "
  `);
});

test("a test file that was emptied", () => {
  expect(report("09")).toMatchInlineSnapshot(`
    "emptied

       exercises/09-emptied/exercise.test.ts holds no tests.
       To have the tests back as they were:
         git checkout -- exercises/09-emptied/exercise.test.ts

     No test ran. Mend the first failure, then: pnpm test --filter exercise-09

    "
  `);
});

test("a test file that does not parse", () => {
  expect(report("10")).toMatchInlineSnapshot(`
    "unreadable

       exercises/10-unreadable/exercise.test.ts is not valid TypeScript in line 3:
       Unterminated string.
        test('
             ^
       To have the tests back as they were:
         git checkout -- exercises/10-unreadable/exercise.test.ts

     No test ran. Mend the first failure, then: pnpm test --filter exercise-10

    "
  `);
});

test("a red exercise makes it red, nothing is coloured or wider than 80 columns in a pipe", () => {
  expect(code).toBe(1);
  expect(stdout).not.toContain("\u001b");
  const wide = stdout.split("\n").filter((line) => line.length > 80);
  expect(wide).toEqual(["x".repeat(200)]);
});

test("colours where they are wanted", async () => {
  const coloured = await runCli(course.root, ["test", "2"], { FORCE_COLOR: "1" });
  expect(coloured.stdout).toContain("\u001b[32mok\u001b[39m");
});
