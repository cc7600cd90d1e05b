import { join } from "node:path";
import { expect, test } from "vitest";
import { madeUpCourse } from "../made-up-course.ts";
import { runCli, startCli } from "../run-cli.ts";

const LISTS = join(import.meta.dirname, "list-until-told.ts");

test("all exercises, as `pnpm status` shows them", async () => {
  await using course = await madeUpCourse({
    "exercises/01-a/exercise.test.ts": 'import { expect, test } from "vitest"; test("a", () => {});',
  });
  const { code, stdout } = await runCli(course.root, [], {}, LISTS);
  expect(stdout).toMatch(/ done {2}01 {2}a +1 of 1 test\n[^]*\nlist is over\n$/);
  expect(code).toBe(0);
});

test.skipIf(process.platform === "win32")(
  "it ends with all that it has started, also in an endless loop",
  async () => {
    await using course = await madeUpCourse({
      "exercises/01-a/exercise.test.ts":
        'import { writeSync } from "node:fs"; writeSync(1, "round and round\\n"); while (true);',
    });
    const running = startCli(course.root, [], {}, LISTS);
    await running.said("round and round");
    running.process.kill("SIGUSR2");
    // Its output closes only when the last process that holds it has ended.
    const { code, stdout } = await running.ended;
    expect(stdout).toMatch(/\nlist is over\n$/);
    expect(stdout).not.toContain("01");
    expect(code).toBe(0);
  },
);
