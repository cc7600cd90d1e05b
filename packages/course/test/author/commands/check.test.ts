import { test } from "vitest";
import { madeUpCourse } from "../../made-up-course.ts";
import { runCli } from "../../run-cli.ts";
import { validExercise } from "../valid-exercise.ts";

test.concurrent("a course without a problem", async ({ expect }) => {
  await using course = await madeUpCourse(validExercise());
  expect(await runCli(course.root, ["check"])).toMatchInlineSnapshot(`
    {
      "code": 0,
      "stderr": "",
      "stdout": "
     Checking 1 exercise: texts, starters, solutions, wrong answers

     the student edition holds nothing of solutions/                             ok
     03  gather  (1 wrong answer)                                                ok

     1 of 1 exercises run
    5 passed, 0 failed
    ",
    }
  `);
});

test.concurrent(
  "problems stand below their exercise, with what to do; the others are still checked",
  async ({ expect }) => {
    const files = Object.entries(validExercise());
    await using course = await madeUpCourse({
      ...Object.fromEntries(files),
      ...Object.fromEntries(
        files.map(([path, content]) => [path.replace("03-gather", "04-chunks"), content]),
      ),
      "exercises/04-chunks/exercise.ts": "export function answer() {\n  return undefined.x;\n}\n",
      "solutions/04-chunks/solution.ts": "export function answer() {\n  return 41;\n}\n",
      "solutions/04-chunks/wrong/right.ts": "export function answer() {\n  return 42;\n}\n",
      "exercises/05-empty/README.md": "",
      "exercises/6-six/README.md": "",
    });
    expect(await runCli(course.root, ["check"])).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stderr": "",
        "stdout": "
       Checking 3 exercises: texts, starters, solutions, wrong answers

       exercises/ and solutions/                                            1 problem

         exercises/6-six
           has no place here
           -> name folders 03-gather, or move it away

       the student edition holds nothing of solutions/                             ok
       05  empty  (0 wrong answers)  (not run)                             5 problems

         exercises/05-empty/hints.md
           is missing
           -> write three hints per task: a question, the tool, the shape

         exercises/05-empty/exercise.ts
           is missing
           -> write the starter: one screen, with a TODO per task

         exercises/05-empty/exercise.test.ts
           is missing
           -> write the visible tests, one describe per task

         solutions/05-empty
           is missing
           -> add the solution under the same folder name

         exercises/05-empty/package.json
           is missing
           -> copy that of another exercise and change the number

       03  gather  (1 wrong answer)                                                ok
       04  chunks  (2 wrong answers)                                      10 problems

         exercises/04-chunks/package.json
           name is "exercise-03"
           -> set it to "exercise-04"

         exercises/04-chunks/package.json
           scripts.test is "meanwhile test 03"
           -> set it to "meanwhile test 04"

         solutions/04-chunks/package.json
           name is "solution-03"
           -> set it to "solution-04"

         solutions/04-chunks/package.json
           scripts.test is "meanwhile test solution-03"
           -> set it to "meanwhile test solution-04"

         solutions/04-chunks/package.json
           devDependencies["exercise-04"] is missing
           -> set it to "workspace:*"

         exercises/04-chunks/README.md
           does not say how to run it
           -> name pnpm test --filter exercise-04

         exercises/04-chunks/exercise.ts
           has no TODO 1
           -> mark where to act with "// TODO 1: ..."

         exercises/04-chunks/exercise.ts
           fails "the answer is 42" by TypeError: TypeError: Cannot read properties of
           undefined (reading 'x')
           -> let it fail by an assertion, or throw NotImplemented

         solutions/04-chunks/solution.ts
           fails "the answer is 42": It is not 42.
           -> mend the solution or the test

         solutions/04-chunks/wrong/right.ts
           does not say what it must fail
           -> begin with "// Fails: <test>" and "// Says: <sentence>"


       2 of 3 exercises run
      12 passed, 16 failed
      ",
      }
    `);
  },
);

test.concurrent("one exercise only, however often it is named", async ({ expect }) => {
  await using course = await madeUpCourse({ ...validExercise(), "exercises/05-empty/README.md": "" });
  const { code, stdout } = await runCli(course.root, ["check", "3", "gather"]);
  expect(stdout).toContain("Checking 1 exercise:");
  expect(code).toBe(0);
});

test.concurrent("an edition without solutions", async ({ expect }) => {
  await using course = await madeUpCourse({ "exercises/03-gather/exercise.ts": "" });
  expect(await runCli(course.root, ["check"])).toEqual({
    code: 1,
    stdout: "",
    stderr: "error: there is nothing to check: this edition comes without solutions.\n",
  });
});
