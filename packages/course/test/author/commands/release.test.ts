import { appendFile, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { test } from "vitest";
import { type MadeUpCourse, madeUpCourse } from "../../made-up-course.ts";
import { runCli, startCli } from "../../run-cli.ts";
import { validExercise } from "../valid-exercise.ts";

/** What a pnpm does that runs a student edition, without a network. */
const PNPM = `
import { appendFileSync, cpSync } from "node:fs";
const [command, ...rest] = process.argv.slice(2);
if (command === "start") console.log("The second program was 2 times as fast");
if (command === "test") {
  console.log(rest.length > 0 ? "Task 1" : "0 of 1 done.");
  process.exitCode = Number(process.env.TEST_EXIT_CODE ?? 1);
}
if (command === "reset") {
  console.log("The starter is back");
  cpSync(".edition/starters/03-gather/exercise.ts", "exercises/03-gather/exercise.ts");
}
if (command === "install" && process.env.HANG === "1") {
  console.error("hanging");
  setInterval(() => {}, 1000);
}
`;

interface Setting extends AsyncDisposable {
  course: MadeUpCourse;
  env: NodeJS.ProcessEnv;
  students: string;
}

/** A valid course, a pretended pnpm and a folder beside them for the edition. */
async function setting(): Promise<Setting> {
  const place = await madeUpCourse({ "pnpm.mjs": PNPM });
  const course = await madeUpCourse({ ...validExercise(), "pnpm-lock.yaml": "lockfileVersion: '9.0'\n" });
  await mkdir(join(place.root, "tmp"));
  return {
    course,
    env: { npm_execpath: join(place.root, "pnpm.mjs"), TMPDIR: join(place.root, "tmp") },
    students: join(place.root, "the students"),
    async [Symbol.asyncDispose]() {
      await course[Symbol.asyncDispose]();
      await place[Symbol.asyncDispose]();
    },
  };
}

test.concurrent("an edition, and what was proven", async ({ expect }) => {
  await using given = await setting();
  const { course, env, students } = given;
  const { code, stdout, stderr } = await runCli(course.root, ["release", students], env);
  expect(stdout).toMatch(/ nothing of solutions\/ is in it +ok\n/);
  expect(stdout).toMatch(/ pnpm reset 3 gives the starter back +ok\n/);
  expect([code, stderr]).toEqual([0, ""]);
  expect((await readdir(students)).toSorted()).toEqual([
    ".edition",
    "exercises",
    "package.json",
    "pnpm-lock.yaml",
    "vitest.config.ts",
  ]);
});

test.concurrent("an update leaves alone what a student has changed, and says so", async ({ expect }) => {
  await using given = await setting();
  const { course, env, students } = given;
  const E = "exercises/03-gather";
  await runCli(course.root, ["release", students], env);
  await appendFile(join(students, E, "exercise.ts"), "// mine\n");
  await appendFile(join(course.root, E, "exercise.ts"), "// better\n");
  await appendFile(join(course.root, E, "hints.md"), "\nOne more.\n");
  const { code, stdout } = await runCli(course.root, ["release", "--update", students], env);
  expect(
    stdout
      .slice(stdout.indexOf("Changed:"))
      .replaceAll(/\S*made-up-\w+/g, "")
      .replaceAll(/\s+/g, " "),
  ).toBe(
    `Changed: ${E}/hints.md ` +
      `Changed by a student, left alone; what is new stands beside: ${E}/exercise.ts -> ${E}/exercise.new.ts ` +
      "/the students is up to date. ",
  );
  expect(code).toBe(0);
  expect(await readFile(join(students, E, "exercise.ts"), "utf8")).toMatch(/\/\/ mine\n$/);
  expect(await readFile(join(students, E, "exercise.new.ts"), "utf8")).toMatch(/\/\/ better\n$/);
  const again = await runCli(course.root, ["release", "--update", students], env);
  expect(again.stdout).toContain(
    ` Still waiting beside, from an earlier update:\n   ${E}/exercise.new.ts\n\n There was nothing new for `,
  );
  await rm(join(students, E, "exercise.new.ts"));
  const last = await runCli(course.root, ["release", "--update", students], env);
  expect(last.stdout).not.toContain("waiting");
});

test.concurrent("a proof that fails: its output, and nothing is written", async ({ expect }) => {
  await using given = await setting();
  const { course, env, students } = given;
  const { code, stderr } = await runCli(course.root, ["release", students], { ...env, TEST_EXIT_CODE: "0" });
  expect(stderr).toBe(
    "error: nothing was released, because this failed: pnpm test --filter exercise-03 is red.\n\n" +
      "pnpm test --filter exercise-03 ended with exit code 0:\nTask 1\n\n",
  );
  expect(code).toBe(1);
  await expect(readdir(students)).rejects.toThrow("ENOENT");
});

test.concurrent("an answer in an exercise's folder: where, and nothing is written", async ({ expect }) => {
  await using given = await setting();
  const { course, env, students } = given;
  const answer = Array.from({ length: 20 }, (_, line) => `// step ${line}, ${line * 7919}\n`).join("");
  await course.write({ "solutions/03-gather/solution.ts": answer, "exercises/03-gather/mine.ts": answer });
  const { code, stdout, stderr } = await runCli(course.root, ["release", students], env);
  expect(stdout).toContain("exercises/03-gather/mine.ts:1\n     holds ");
  expect(stderr).toBe("error: nothing was released, because students would read answers.\n");
  expect(code).toBe(1);
  await expect(readdir(students)).rejects.toThrow("ENOENT");
});

test.concurrent("Ctrl-C leaves nothing, of pnpm neither", async ({ expect }) => {
  await using given = await setting();
  const { course, env, students } = given;
  const run = startCli(course.root, ["release", students], { ...env, HANG: "1" });
  await run.said("nothing of solutions/ is in it");
  run.process.kill("SIGINT");
  expect(await run.ended).toMatchObject({ code: 130, stderr: "\nInterrupted. Nothing was written.\n" });
  await expect(readdir(students)).rejects.toThrow("ENOENT");
  expect(await readdir(env["TMPDIR"] ?? "")).toEqual([]);
});
