import { expect, test } from "vitest";
import { exercise } from "./exercise-files.ts";
import { printed } from "./printed.ts";

const exercises = {
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
};
const { report } = await printed(exercises, ["4", "5", "6"]);

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
       exit
       Your code called process.exit(3), which would end the tests too.

     Task 1  word                                                              FAIL
       word
       Something was thrown that is no Error: a word

     Task 1  thing                                                             FAIL
       thing
       Something was thrown that is no Error: {"a":1}

     Task 1  many                                                              FAIL
       many
       one

     0 of 5 tests pass. Mend the first failure, then: pnpm test --filter exercise-06

    "
  `);
});
