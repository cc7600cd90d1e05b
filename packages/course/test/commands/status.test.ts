import { test } from "vitest";
import { madeUpCourse } from "../made-up-course.ts";
import { runCli } from "../run-cli.ts";

test.concurrent("red, green and broken exercises: exit code 0", async ({ expect }) => {
  await using course = await madeUpCourse({
    "exercises/01-green/exercise.test.ts": 'import { test } from "vitest"; test("a", () => {});',
    "exercises/02-red/exercise.test.ts":
      'import { test } from "vitest"; test("a", () => {}); test("b", () => { throw new Error("no") });',
    "exercises/03-skipped/exercise.test.ts": 'import { test } from "vitest"; test.skip("a", () => {});',
    "exercises/04-broken/exercise.test.ts": "test('",
    "exercises/05-missing/README.md": "",
    "exercises/06-green/exercise.test.ts": 'import { test } from "vitest"; test("a", () => {});',
  });
  expect(await runCli(course.root, ["status"])).toMatchInlineSnapshot(`
    {
      "code": 0,
      "stderr": "",
      "stdout": "
     Running 6 exercises ...

     done  01  green                                                    1 of 1 test
     next  02  red                                                     1 of 2 tests
           03  skipped                                                  0 of 1 test
           04  broken                                                 does not load
           05  missing                                                does not load
     done  06  green                                                    1 of 1 test

     2 of 6 done. Next: pnpm test --filter exercise-02

    ",
    }
  `);
});

test.concurrent("all done", async ({ expect }) => {
  await using course = await madeUpCourse({
    "exercises/01-green/exercise.test.ts": 'import { test } from "vitest"; test("a", () => {});',
  });
  const { stdout } = await runCli(course.root, ["status"]);
  expect(stdout).toContain("All exercises are done: 1 of 1.");
});
