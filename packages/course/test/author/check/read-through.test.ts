import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readThrough } from "../../../src/author/check/read-through.ts";
import { listExercises } from "../../../src/exercises.ts";
import { madeUpCourse, manifest } from "../../made-up-course.ts";
import { lesson, validExercise } from "../valid-exercise.ts";

/** The problems of a valid exercise after a change: a new content, or none for a file that is taken away. */
async function problemsAfter(changes: Record<string, string | undefined>): Promise<string[]> {
  await using course = await madeUpCourse(validExercise());
  for (const [path, content] of Object.entries(changes)) {
    if (content === undefined) await rm(join(course.root, path), { recursive: true });
    else await course.write({ [path]: content });
  }
  const [exercise] = listExercises(course.root);
  if (exercise === undefined) throw new Error("no exercise");
  return readThrough(course.root, exercise).map(({ at, what, todo }) => `${at} ${what} -> ${todo}`);
}

const E = "exercises/03-gather";
const S = "solutions/03-gather";

test("a valid exercise has no problem", async () => {
  expect(await problemsAfter({})).toEqual([]);
});

test.for([
  [`${E}/README.md`, "write the lesson: 250 to 450 words, one idea"],
  [`${E}/hints.md`, "write three hints per task: a question, the tool, the shape"],
  [`${E}/exercise.ts`, "write the starter: one screen, with a TODO per task"],
  [`${E}/exercise.test.ts`, "write the visible tests, one describe per task"],
  [`${E}/package.json`, "copy that of another exercise and change the number"],
  [S, "add the solution under the same folder name"],
  [`${S}/README.md`, "say why this way, what two alternatives cost, what the hidden tests look for"],
  [`${S}/solution.ts`, "write the solution"],
  [`${S}/hidden.test.ts`, "write the hidden tests"],
] as const)("%s must be there", async ([path, todo]) => {
  expect(await problemsAfter({ [path]: undefined })).toEqual([`${path} is missing -> ${todo}`]);
});

test("there is a wrong answer", async () => {
  const problem = `${S}/wrong holds no wrong answer -> add at least one typical mistake with its sentence`;
  expect(await problemsAfter({ [`${S}/wrong/too-small.ts`]: undefined })).toEqual([problem]);
});

test("settings and further tests have no place in an exercise, a further module has", async () => {
  const todo = "has no place here -> move or delete it";
  expect(
    await problemsAfter({
      [`${E}/tsconfig.json`]: "{}",
      [`${E}/vitest.config.ts`]: "",
      [`${E}/more.test.ts`]: "",
      [`${E}/worker.ts`]: "",
      [`${S}/notes.txt`]: "",
    }),
  ).toEqual([
    `${E}/more.test.ts ${todo}`,
    `${E}/tsconfig.json ${todo}`,
    `${E}/vitest.config.ts ${todo}`,
    `${S}/notes.txt ${todo}`,
  ]);
});

test("the manifests say what those of all exercises say", async () => {
  expect(
    await problemsAfter({
      [`${E}/package.json`]: manifest("exercise", "04"),
      [`${S}/package.json`]: JSON.stringify({
        name: "solution-03",
        imports: { "#exercise": "./solution.ts" },
      }),
    }),
  ).toEqual([
    `${E}/package.json name is "exercise-04" -> set it to "exercise-03"`,
    `${E}/package.json scripts.test is "meanwhile test 04" -> set it to "meanwhile test 03"`,
    `${S}/package.json scripts.test is missing -> set it to "meanwhile test solution-03"`,
    `${S}/package.json devDependencies["exercise-03"] is missing -> set it to "workspace:*"`,
  ]);
});

test.for([
  ["{", "is not valid JSON"],
  ["3", "is no JSON object"],
] as const)("a manifest that reads %s", async ([content, what]) => {
  const todo = "copy that of another exercise and change the number";
  expect(await problemsAfter({ [`${E}/package.json`]: content })).toEqual([
    `${E}/package.json ${what} -> ${todo}`,
  ]);
});

test.for([
  [249, ["has 249 words -> have 250 to 450: one idea, one page"]],
  [250, []],
  [450, []],
  [451, ["has 451 words -> have 250 to 450: one idea, one page"]],
] as const)("a lesson of %i words", async ([words, problems]) => {
  const expected = problems.map((problem) => `${E}/README.md ${problem}`);
  expect(await problemsAfter({ [`${E}/README.md`]: lesson(words) })).toEqual(expected);
});

test("a lesson has its sections in order, says how to run it and numbers its tasks", async () => {
  const wrong = lesson(300)
    .replace("## Tasks\n\n1. Answer", "## Tasks\n\nAnswer")
    .replace("## Predict first", "## Guess")
    .replace("exercise-03", "it");
  const all = "The new idea, What you need, Tasks, Predict first, If you know Python, Run it, Not here";
  expect(await problemsAfter({ [`${E}/README.md`]: wrong })).toEqual([
    `${E}/README.md has the sections ${all.replace("Predict first", "Guess")} -> have exactly: ${all}`,
    `${E}/README.md does not say how to run it -> name pnpm test --filter exercise-03`,
    `${E}/README.md has no numbered tasks -> number them: 1. 2. 3.`,
  ]);
});

test("each task has three hints, a TODO and its tests", async () => {
  const two = lesson(300).replace("1. Answer", "1. Answer\n2. Again");
  expect(await problemsAfter({ [`${E}/README.md`]: two })).toEqual([
    `${E}/hints.md has no hints for task 2 -> have three: a question about the waterfall, the tool, the shape`,
    `${E}/exercise.ts has no TODO 2 -> mark where to act with "// TODO 2: ..."`,
    `${E}/exercise.test.ts does not test task 2 -> add describe("Task 2: ...")`,
  ]);
});

test("a task that is tested is named in the lesson, and has hints and a TODO", async () => {
  const tests = validExercise()[`${E}/exercise.test.ts`] ?? "";
  const more = tests + tests.slice(tests.indexOf("describe(")).replace("Task 1", "Task 2");
  expect(
    await problemsAfter({ [`${E}/exercise.test.ts`]: more.replace("});describe", "});\ndescribe") }),
  ).toEqual([
    `${E}/README.md does not name task 2, which is tested -> say under "## Tasks" what to do`,
    `${E}/hints.md has no hints for task 2 -> have three: a question about the waterfall, the tool, the shape`,
    `${E}/exercise.ts has no TODO 2 -> mark where to act with "// TODO 2: ..."`,
  ]);
});

test("code names no foreign host, a comment may", async () => {
  const code =
    '// see "https://nodejs.org"\nconst url = "https://httpbin.org/get", own = "http://example.com/a";';
  expect(await problemsAfter({ [`${S}/wrong/too-small.ts`]: code, [`${E}/worker.ts`]: code })).toEqual(
    [`${E}/worker.ts`, `${S}/wrong/too-small.ts`].map(
      (at) => `${at} names the host httpbin.org -> use the test server's URLs, or example.com`,
    ),
  );
});

test.for([
  'import { answer } from "../../solutions/03-gather/solution.ts";',
  'export * from "solution-03";',
  'const { answer } = await import("solution-03/solution.ts");',
])("an exercise does not look into a solution: %s", async (code) => {
  expect(await problemsAfter({ [`${E}/worker.ts`]: code })).toEqual([
    `${E}/worker.ts imports from solutions/ -> students do not have that folder`,
  ]);
});

test("one solution may look into another", async () => {
  const code = 'import { answer } from "../../01-one-at-a-time/solution.ts";';
  expect(await problemsAfter({ [`${S}/worker.ts`]: code })).toEqual([]);
});

test("nothing of the template is left", async () => {
  const marked = "# The solution\n\n<!-- AUTHOR: say why -->\n";
  const answer = "// Fails: the answer is 42\n// Says: It is not 42.\n// AUTHOR: write it\n";
  expect(await problemsAfter({ [`${S}/README.md`]: marked, [`${S}/wrong/too-small.ts`]: answer })).toEqual([
    `${S}/README.md:3 is still the template's -> say why`,
    `${S}/wrong/too-small.ts:3 is still the template's -> write it`,
  ]);
});
