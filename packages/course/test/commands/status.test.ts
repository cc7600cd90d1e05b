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
    "exercises/02-red/exercise.ts": "",
    "exercises/03-skipped/exercise.ts": "",
    "exercises/04-broken/exercise.ts": "",
    "exercises/07-lost/exercise.test.ts": "",
    "exercises/06-green/exercise.test.ts": 'import { test } from "vitest"; test("a", () => {});',
  });
  expect(await runCli(course.root, ["status"])).toMatchInlineSnapshot(`
    {
      "code": 0,
      "stderr": "",
      "stdout": "
     Running 7 exercises ...

     done  01  green                                                    1 of 1 test
     next  02  red                                                     1 of 2 tests
           03  skipped                                                  0 of 1 test
           04  broken                                                 does not load
           05  missing                                       exercise.ts is missing
     done  06  green                                                    1 of 1 test
           07  lost                                          exercise.ts is missing

     2 of 7 done. Next: pnpm test --filter exercise-02

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

test.concurrent(
  "a folder that is gone: status, test and doctor say so, and how to have it back",
  async ({ expect }) => {
    const advice =
      "exercises/03-gather is missing. To have it back as it was: git checkout -- exercises/03-gather";
    await using course = await madeUpCourse({
      "exercises/01-green/exercise.test.ts": 'import { test } from "vitest"; test("a", () => {});',
      ".edition/manifest.json": JSON.stringify({ files: { "exercises/03-gather/exercise.ts": "" } }),
    });
    const status = await runCli(course.root, ["status"]);
    expect(status.stdout.replaceAll(/\s+/g, " ")).toContain(` ${advice} `);
    for (const name of ["3", "gather"])
      expect(await runCli(course.root, ["test", name])).toEqual({
        code: 1,
        stdout: "",
        stderr: `error: ${advice}\n`,
      });
    const { stdout } = await runCli(course.root, ["doctor"]);
    expect(stdout).toMatch(
      /^ FAIL {2}exercises +exercises\/03-gather is missing\s+-> git checkout -- exercises\/03-gather$/m,
    );
  },
);
