import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { test } from "vitest";
import { type MadeUpCourse, madeUpCourse, manifest } from "../made-up-course.ts";
import { type Ended, type Running, runCli, startCli } from "../run-cli.ts";

/** Fails with what the learner answers, unless it is 42. */
const TESTS = [
  'import { describe, test } from "vitest";',
  'describe("Task 1: answer", () => test("it is 42", async () => {',
  '  const { answer } = await import("#exercise");',
  '  if (answer() !== 42) throw new Error(answer() + " is not 42.");',
  "}));",
].join("\n");

const EXERCISE = "exercises/01-a/exercise.ts";

function answering(value: number): string {
  return `export const answer = () => ${value};\n`;
}

function exercise(folder: string, value: number): Record<string, string> {
  return {
    [`exercises/${folder}/exercise.ts`]: answering(value),
    [`exercises/${folder}/package.json`]: manifest("exercise", folder.slice(0, 2)),
    [`exercises/${folder}/exercise.test.ts`]: TESTS,
  };
}

async function ended(running: Running): Promise<Ended> {
  running.process.kill("SIGINT");
  return running.ended;
}

test.concurrent("a save, a save by renaming, a module beside it, a file that is gone", async ({ expect }) => {
  await using course = await madeUpCourse({ ...exercise("01-a", 1), ...exercise("02-b", 0) });
  const running = startCli(course.root, ["watch", "a"]);
  await running.said("1 is not 42.");
  await running.said("Waiting for a save.");
  await course.write({ [EXERCISE]: answering(2) });
  await running.said("2 is not 42.");
  await renamedOver(course, answering(3));
  await running.said("3 is not 42.");
  await course.write({ "exercises/01-a/part.ts": "export const value = 4;\n" });
  await renamedOver(course, 'import { value } from "./part.ts";\nexport const answer = () => value;\n');
  await running.said("4 is not 42.");
  await course.write({ "exercises/01-a/part.ts": "export const value = 5;\n" });
  await running.said("5 is not 42.");
  await rm(join(course.root, EXERCISE));
  await running.said(
    `${EXERCISE} is missing. Save it again, or have it back:\n   git checkout -- ${EXERCISE}\n`,
  );
  await course.write({ [EXERCISE]: answering(42) });
  await running.said("exercise-01 is done. Next is exercise 02, b:");
  expect(await ended(running)).toMatchObject({ code: 130, stderr: "" });
});

test.concurrent("a loop that never ends is broken off by the next save", async ({ expect }) => {
  const loop = 'import { writeSync } from "node:fs";\nwriteSync(1, "round and round\\n");\nwhile (true) {}\n';
  await using course = await madeUpCourse({ ...exercise("01-a", 1), [EXERCISE]: loop });
  const running = startCli(course.root, ["watch", "1"]);
  await running.said("round and round");
  await course.write({ [EXERCISE]: answering(42) });
  await running.said("exercise-01 is done.");
  const { stdout } = await ended(running);
  expect(stdout.match(/is done|FAIL/g)).toEqual(["is done"]);
});

test.concurrent(
  "without a name: the first that is not done; keys are off without a terminal",
  async ({ expect }) => {
    await using course = await madeUpCourse({ ...exercise("01-a", 42), ...exercise("02-b", 7) });
    const running = startCli(course.root, ["watch"]);
    await running.said("7 is not 42.");
    expect(await ended(running)).toMatchObject({
      code: 130,
      stdout: expect.stringMatching(
        /^ Looking where you are \.\.\.\n Keys are off, because standard input is no terminal\. Ctrl-C ends\.\n Watching exercises\/02-b \.\.\.\n/,
      ),
    });
  },
);

test.concurrent("--poll says so, and sees a save", async ({ expect }) => {
  await using course = await madeUpCourse(exercise("01-a", 1));
  const running = startCli(course.root, ["watch", "1", "--poll"]);
  await running.said("Looking for changes every 100 ms, as you asked.");
  await running.said("Waiting for a save.");
  await course.write({ [EXERCISE]: answering(1234) });
  await running.said("1234 is not 42.");
  expect(await ended(running)).toMatchObject({ code: 130 });
});

test.concurrent("all are done, and none is named", async ({ expect }) => {
  await using course = await madeUpCourse(exercise("01-a", 42));
  const { code, stderr } = await runCli(course.root, ["watch"]);
  expect(stderr).toBe("error: all 1 exercises are done. To watch one of them, name it: pnpm watch 3\n");
  expect(code).toBe(1);
});

/** As editors save: beside it, then in its place. */
async function renamedOver(course: MadeUpCourse, content: string): Promise<void> {
  await course.write({ "exercises/01-a/.exercise.ts.tmp": content });
  await rename(join(course.root, "exercises/01-a/.exercise.ts.tmp"), join(course.root, EXERCISE));
}
