import { test } from "vitest";
import { madeUpCourse } from "../made-up-course.ts";
import { runCli } from "../run-cli.ts";
import { validExercise } from "../author/valid-exercise.ts";

const MINE = "exercises/03-gather/exercise.ts";
const DONE = { [MINE]: "// Mine.\nexport function answer(): number {\n  return 42;\n}\n" };

test.concurrent(
  "a green exercise: how yours differs from the solution, and where to read why",
  async ({ expect }) => {
    await using course = await madeUpCourse({ ...validExercise(), ...DONE });
    const { code, stdout, stderr } = await runCli(course.root, ["compare", "3"]);
    expect(stdout).toContain("From yours (-) to the official solution (+).");
    expect(stdout).toContain(
      "\n--- a/exercises/03-gather/exercise.ts\n+++ b/solutions/03-gather/solution.ts\n",
    );
    expect(stdout).toMatch(/\n-\/\/ Mine\.\n export function answer/);
    expect([code, stderr]).toEqual([0, ""]);
  },
);

test.concurrent("the same, to the letter", async ({ expect }) => {
  const files = validExercise();
  await using course = await madeUpCourse({
    ...files,
    [MINE]: files["solutions/03-gather/solution.ts"] ?? "",
  });
  const { code, stdout } = await runCli(course.root, ["compare", "gather"]);
  expect(stdout).toContain("\n Yours is the official solution, to the letter.\n");
  expect(code).toBe(0);
});

test.concurrent("a red exercise: only with --anyway, for it spoils", async ({ expect }) => {
  await using course = await madeUpCourse(validExercise());
  expect(await runCli(course.root, ["compare", "3"])).toEqual({
    code: 1,
    stdout: "",
    stderr:
      "error: exercise 03 is not done, and the solution would spoil it. To see it all the same: pnpm compare 3 --anyway\n",
  });
  const { code, stdout } = await runCli(course.root, ["compare", "3", "--anyway"]);
  expect(stdout).toContain("\n+  return 42;\n");
  expect(code).toBe(0);
});

test.concurrent("an edition without solutions", async ({ expect }) => {
  await using course = await madeUpCourse(DONE);
  const stderr = "error: this edition of the course holds no solutions.\n";
  expect(await runCli(course.root, ["compare", "3"])).toEqual({ code: 1, stdout: "", stderr });
});

test.concurrent("an answer that was deleted", async ({ expect }) => {
  const { [MINE]: _, ...rest } = validExercise();
  await using course = await madeUpCourse(rest);
  const stderr = `error: ${MINE} is missing. To have it back as it was: git checkout -- ${MINE}\n`;
  expect(await runCli(course.root, ["compare", "3"])).toEqual({ code: 1, stdout: "", stderr });
});

test.concurrent("without git: a sentence", async ({ expect }) => {
  await using course = await madeUpCourse({ ...validExercise(), ...DONE });
  const { code, stderr } = await runCli(course.root, ["compare", "3", "--anyway"], { PATH: course.root });
  expect(stderr).toBe("error: cannot run git (ENOENT), which compares the files: install it.\n");
  expect(code).toBe(1);
});
