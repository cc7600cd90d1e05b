import { expect, test } from "vitest";
import { madeUpCourse, manifest } from "../made-up-course.ts";
import { runCli } from "../run-cli.ts";

function exercise(folder: string, body: string): Record<string, string> {
  return {
    [`exercises/${folder}/exercise.ts`]: "",
    [`exercises/${folder}/package.json`]: manifest("exercise", folder.slice(0, 2)),
    [`exercises/${folder}/exercise.test.ts`]: `import { test } from "vitest";\ntest("works", () => { ${body} });`,
  };
}

test("the class and the way on, without a terminal", async () => {
  await using course = await madeUpCourse({
    ...exercise("01-one-at-a-time", ""),
    ...exercise("02-pause-and-resume", "throw new Error('not yet')"),
    ...exercise("03-gather", ""),
  });
  const { code, stdout, stderr } = await runCli(course.root, ["start"], { NO_COLOR: "1", PATH: course.root });
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).not.toContain("\u001b");
  expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);

  const [first = "", second = ""] = stdout.split("Program 2");
  expect(first.match(/Downloaded archivo\d/g)).toEqual(
    ["archivo1", "archivo2", "archivo3"].map((name) => `Downloaded ${name}`),
  );
  expect(second.match(/Downloaded archivo\d/g)?.toSorted()).toEqual(first.match(/Downloaded archivo\d/g));
  expect(stdout.match(/^ {3}archivo\d .*\|=.*\|$/gm)).toHaveLength(6);

  const totals = [...stdout.matchAll(/Total download time: (\d\.\d\d) seconds/g)].map(([, total]) =>
    Number(total),
  );
  expect(totals).toHaveLength(2);
  // Which ratio depends on the machine; that it is the ratio of the two totals does not.
  const [slow = 0, fast = 1] = totals;
  const ratio = Number(/was (\d+\.\d) times as fast/.exec(stdout)?.[1]);
  expect(Math.abs(ratio - slow / fast)).toBeLessThan(0.1 + 0.02 * ratio);
  expect(stdout.slice(stdout.indexOf(" Looking where"))).toMatchInlineSnapshot(`
    " Looking where you are ...
     You have done the first 1 of 3 exercises. Next is exercise 02,
     pause-and-resume:
       1. read    exercises/02-pause-and-resume/README.md
       2. edit    exercises/02-pause-and-resume/exercise.ts
       3. run     pnpm test --filter exercise-02

     pnpm is not on your PATH: wherever it says pnpm, type npx --yes pnpm@12.

    "
  `);
});
