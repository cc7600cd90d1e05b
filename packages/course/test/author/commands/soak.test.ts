import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "vitest";
import { madeUpCourse } from "../../made-up-course.ts";
import { runCli, startCli } from "../../run-cli.ts";

function solution(tests: string): Record<string, string> {
  return {
    "exercises/03-gather/exercise.ts": "",
    "solutions/03-gather/solution.ts": "",
    "solutions/03-gather/hidden.test.ts": `import { test } from "vitest";\n${tests}`,
    "exercises/03-gather/exercise.test.ts": 'import { test } from "vitest"; test("a", () => {});',
  };
}

test.concurrent("so many runs of one solution", async ({ expect }) => {
  await using course = await madeUpCourse(solution('test("b", () => {});'));
  const { code, stdout } = await runCli(course.root, ["soak", "--runs", "2", "3"]);
  expect(stdout).toMatch(
    /^2 runs of 1 solution, beside (a busy process|\d+ busy processes)\n4 passed, 0 failed\n$/,
  );
  expect(code).toBe(0);
});

test.concurrent("each run has another seed and another order", async ({ expect }) => {
  const write = 'appendFileSync(import.meta.dirname + "/log", `${process.env.SEED} ${task.name}\\n`)';
  const tests = Array.from({ length: 20 }, (_, index) => `test("${index}", ({ task }) => ${write});`);
  await using course = await madeUpCourse(
    solution(['import { appendFileSync } from "node:fs";', ...tests].join("\n")),
  );
  await runCli(course.root, ["soak", "--runs", "2"]);
  const log = await readFile(join(course.root, "solutions/03-gather/log"), "utf8");
  const lines = log
    .trim()
    .split("\n")
    .map((line) => line.split(" "));
  const runs = Map.groupBy(lines, ([seed]) => seed)
    .values()
    .toArray();
  expect(runs.map(({ length }) => length)).toEqual([20, 20]);
  const [first, second] = runs.map((run) => run.map(([, name]) => name));
  expect(first).not.toEqual(second);
});

test.concurrent("the seed of a failed run, and how to have it again", async ({ expect }) => {
  await using course = await madeUpCourse(
    solution('test("b", () => { throw new Error(`seed ${process.env.SEED}`) });'),
  );
  const { code, stdout } = await runCli(course.root, ["soak", "--runs", "5", "gather"], { SEED: "17" });
  expect(stdout.split("\n").slice(1).join("\n")).toMatchInlineSnapshot(`
    "
     solution-03: b
       seed 17

     Run 1 failed, with seed 17. To have it again: SEED=17 pnpm soak --runs 1 gather
    1 passed, 1 failed
    "
  `);
  expect(code).toBe(1);
});

test.concurrent("an edition without solutions", async ({ expect }) => {
  await using course = await madeUpCourse({ "exercises/03-gather/exercise.ts": "" });
  expect(await runCli(course.root, ["soak"])).toEqual({
    code: 1,
    stdout: "",
    stderr: "error: there is no solution to run: this edition comes without them.\n",
  });
});

test.concurrent("Ctrl-C ends it, and the busy processes with it", async ({ expect }) => {
  await using course = await madeUpCourse(solution('test("b", () => {});'));
  const soak = startCli(course.root, ["soak"]);
  await soak.said("busy");
  soak.process.kill("SIGINT");
  // Its output closes only when the last process that holds it has ended.
  expect(await soak.ended).toMatchObject({ code: 130, stderr: "" });
});
