import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "vitest";
import { type MadeUpCourse, madeUpCourse } from "../made-up-course.ts";
import { runCli } from "../run-cli.ts";

const URL =
  "https://developer.example.com/a/path/that/is/longer/than/any/terminal/is/wide/and/must/stay/whole";
const HINTS = [
  "# Hints\n",
  "## Task 1: start every download\n",
  "1. **Look.** Where does the second bar begin? Which line of your program has to be reached before",
  "   the second request can leave?",
  `2. The tool: [\`map\`](${URL}).\n`,
  "## Task 2: in order\n",
  "1. Look.\n",
].join("\n");

async function courseWithHints(more: Record<string, string> = {}): Promise<MadeUpCourse> {
  return madeUpCourse({ "exercises/03-gather/hints.md": HINTS, ...more });
}

test.concurrent("hint after hint, wrapped, and which are left", async ({ expect }) => {
  await using course = await courseWithHints();
  expect(await runCli(course.root, ["hint", "3"])).toMatchInlineSnapshot(`
    {
      "code": 0,
      "stderr": "",
      "stdout": "
     exercise-03  gather

     Task 1  start every download                                       hint 1 of 2

       Look. Where does the second bar begin? Which line of your program has to be
       reached before the second request can leave?

     Try again before you read the next. Left: 3.1.2, 3.2.1.

    ",
    }
  `);
  expect((await runCli(course.root, ["hint", "gather.1"])).stdout).toMatchInlineSnapshot(`
    "
     exercise-03  gather

     Task 1  start every download                                       hint 2 of 2

       The tool: \`map\`.

       https://developer.example.com/a/path/that/is/longer/than/any/terminal/is/wide/and/must/stay/whole

     Try again before you read the next. Left: 3.2.1.

    "
  `);
  expect((await runCli(course.root, ["hint", "3"])).stdout).toMatchInlineSnapshot(`
    "
     exercise-03  gather

     Task 2  in order                                                   hint 1 of 1

       Look.

     Try again now. That was the last hint of this exercise.

    "
  `);
  expect(JSON.parse(await readFile(join(course.root, ".meanwhile.json"), "utf8"))).toEqual({
    hintsSeen: ["03-gather 1.1", "03-gather 1.2", "03-gather 2.1"],
  });
});

test.concurrent("all seen: how to read them again, and with what to compare", async ({ expect }) => {
  await using course = await courseWithHints({
    "solutions/03-gather/README.md": "",
    ".meanwhile.json": JSON.stringify({
      hintsSeen: ["1.1", "1.2", "2.1"].map((name) => `03-gather ${name}`),
    }),
  });
  expect((await runCli(course.root, ["hint", "3"])).stdout).toMatchInlineSnapshot(`
    "
     You have seen all hints for exercise 03.
     To read them again: pnpm hint 3.1.1
     To compare: solutions/03-gather/README.md

    "
  `);
  expect((await runCli(course.root, ["hint", "3.2"])).stdout).toMatchInlineSnapshot(`
    "
     You have seen all hints for task 2 of exercise 03.
     To read them again: pnpm hint 3.2.1
     To compare: solutions/03-gather/README.md

    "
  `);
});

test.concurrent("one level by its number, from inside the exercise", async ({ expect }) => {
  await using course = await courseWithHints();
  const { code, stdout } = await runCli(join(course.root, "exercises/03-gather"), ["hint", "03.2.1"]);
  expect(stdout).toContain(
    "hint 1 of 1\n\n   Look.\n\n Try again before you read the next. Left: 3.1.1, 3.1.2.",
  );
  expect(code).toBe(0);
});

test.concurrent("where it cannot be noted, the hint is shown all the same", async ({ expect }) => {
  await using course = await courseWithHints({ ".meanwhile.json/in-the-way": "" });
  const { code, stdout, stderr } = await runCli(course.root, ["hint", "3.2"]);
  expect(stdout).toMatch(/Look\.[^]*could not be noted in \.meanwhile\.json \(E\w+\)\.\n/);
  expect([code, stderr]).toEqual([0, ""]);
});

test.concurrent.for([
  ["is missing", undefined],
  ["holds no hints", "# Hints\n"],
] as const)("a file that %s", async ([what, content], { expect }) => {
  const file = "exercises/03-gather/hints.md";
  await using course = await madeUpCourse({
    "exercises/03-gather/exercise.ts": "",
    ...(content === undefined ? {} : { [file]: content }),
  });
  const stderr = `error: ${file} ${what}. To have it back as it was: git checkout -- ${file}\n`;
  expect(await runCli(course.root, ["hint", "3"])).toEqual({ code: 1, stdout: "", stderr });
});
