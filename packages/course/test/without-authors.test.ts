import { cp } from "node:fs/promises";
import { join, sep } from "node:path";
import { test } from "vitest";
import { type MadeUpCourse, madeUpCourse, manifest } from "./made-up-course.ts";
import { runCli } from "./run-cli.ts";

const SRC = join(import.meta.dirname, "../src");
const CLI = "packages/course/src/cli.ts";

/** A course with one exercise, whose own commands are ours without `author/`. */
async function studentEdition(answer: number): Promise<MadeUpCourse> {
  const course = await madeUpCourse({
    "exercises/01-a/package.json": manifest("exercise", "01"),
    "exercises/01-a/exercise.ts": `export const answer = ${answer};`,
    "exercises/01-a/exercise.test.ts": `import { expect, test } from "vitest";
      import { answer } from "#exercise";
      test("a", () => expect(answer).toBe(42));`,
  });
  const author = join(SRC, "author");
  await cp(SRC, join(course.root, "packages/course/src"), {
    recursive: true,
    filter: (path) => path !== author && !path.startsWith(author + sep),
  });
  return course;
}

test.concurrent("the commands of authors are unknown", async ({ expect }) => {
  await using course = await studentEdition(0);
  const cli = join(course.root, CLI);
  const help = await runCli(course.root, ["--help"], {}, cli);
  for (const command of ["start", "test", "status", "hint", "reset", "doctor"])
    expect(help.stdout).toMatch(new RegExp(`^  ${command} `, "m"));
  expect(help.stdout).not.toMatch(/compare|solution/);
  expect(await runCli(course.root, ["compare", "what"], {}, cli)).toEqual({
    code: 1,
    stdout: "",
    stderr: "error: this edition of the course holds no solutions.\n",
  });
  for (const command of ["check", "soak", "new", "release"]) {
    expect(help.stdout).not.toMatch(new RegExp(`^  ${command} `, "m"));
    expect(await runCli(course.root, [command], {}, cli)).toMatchObject({ code: 2, stdout: "" });
  }
});

test.concurrent(
  "without a name `pnpm test` says where you stand, and is red until all is done",
  async ({ expect }) => {
    await using begun = await studentEdition(0);
    const { code, stdout, stderr } = await runCli(begun.root, ["test"], {}, join(begun.root, CLI));
    expect(stdout).toContain("0 of 1 done. Next: pnpm test --filter exercise-01");
    expect([code, stderr]).toEqual([1, ""]);

    await using done = await studentEdition(42);
    const green = await runCli(done.root, ["test"], {}, join(done.root, CLI));
    expect(green.stdout).toContain("All exercises are done: 1 of 1.");
    expect(green.code).toBe(0);
  },
);
