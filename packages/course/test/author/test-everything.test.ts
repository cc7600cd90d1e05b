import { chmod } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "vitest";
import { type MadeUpCourse, madeUpCourse } from "../made-up-course.ts";
import { runCli, startCli } from "../run-cli.ts";

/** A course where `turbo` is this script. */
async function courseWithTurbo(script: string): Promise<{ course: MadeUpCourse; PATH: string }> {
  const course = await madeUpCourse({
    "exercises/03-gather/exercise.ts": "",
    "bin/turbo.mjs": script,
    // Not Node in the first line: its path may have a space.
    "bin/turbo": `#!/bin/sh\nexec '${process.execPath}' "\${0%/*}/turbo.mjs" "$@"\n`,
  });
  await chmod(join(course.root, "bin/turbo"), 0o755);
  return { course, PATH: join(course.root, "bin") };
}

test.concurrent(
  "everything is Turborepo's to run: the root and the packages, not the exercises",
  async ({ expect }) => {
    const { course, PATH } = await courseWithTurbo("console.log(process.argv.slice(2).join('\\n'));");
    await using _ = course;
    const { code, stdout } = await runCli(course.root, ["test"], { PATH });
    expect(stdout).toMatchInlineSnapshot(`
      "
       Testing the course: types, lint, exercises, packages. The first time takes
       about a minute.

      run
      types
      lint
      check
      test
      --filter=//
      --filter=./packages/*
      --continue
      --output-logs=new-only
      --log-order=grouped
      --log-prefix=none
      "
    `);
    expect(code).toBe(0);
  },
);

test.concurrent("its failure is ours, what it says on both channels too", async ({ expect }) => {
  const { course, PATH } = await courseWithTurbo(
    "console.log('a'); console.error('b'); process.exitCode = 3;",
  );
  await using _ = course;
  const { code, stdout, stderr } = await runCli(course.root, ["test"], { PATH });
  expect([code, stdout.endsWith("\na\n"), stderr]).toEqual([1, true, "b\n"]);
});

test.concurrent(
  "Ctrl-C reaches it; the command waits for its end and hides its last words",
  async ({ expect }) => {
    const { course, PATH } = await courseWithTurbo(`
    process.on("SIGINT", () => { console.log("LATE WORDS"); clearInterval(busy); });
    const busy = setInterval(() => {}, 1000);
    console.log("at work");`);
    await using _ = course;
    const run = startCli(course.root, ["test"], { PATH });
    await run.said("at work");
    run.process.kill("SIGINT");
    const { code, stdout } = await run.ended;
    expect(code).toBe(130);
    expect(stdout).not.toContain("LATE WORDS");
  },
);

test.concurrent("without Turborepo: a sentence", async ({ expect }) => {
  await using course = await madeUpCourse({ "exercises/03-gather/exercise.ts": "" });
  const { code, stderr } = await runCli(course.root, ["test"], { PATH: dirname(import.meta.filename) });
  expect(stderr).toBe("error: cannot run turbo: install the course's tools with pnpm install.\n");
  expect(code).toBe(1);
});
