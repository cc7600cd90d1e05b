import { appendFileSync, cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Exercise, listExercises } from "@meanwhile/course/src/exercises.ts";
import { expect, test } from "vitest";
import { Fingerprint } from "../../src/conduct/fingerprint.ts";
import { emptyFolderFor } from "../in-folder.ts";

const FILES = [
  "packages/box/src/box.ts",
  "packages/course/src/projects.ts",
  "packages/course/src/reporter/explain.ts",
  "packages/course/src/tests-in.ts",
  "packages/download/src/index.ts",
  "packages/grader/src/conduct/verdict.ts",
  "packages/grader/src/record/record.ts",
  "packages/seal/src/index.ts",
  "packages/test-server/src/index.ts",
  "pnpm-lock.yaml",
  "vitest.config.ts",
  "exercises/03-gather/exercise.test.ts",
  "exercises/03-gather/exercise-worker.ts",
  "exercises/03-gather/package.json",
  "solutions/03-gather/hidden.test.ts",
];
/** What may change without changing a result. */
const FREE = [
  "packages/grader/src/report/csv.ts",
  "exercises/03-gather/README.md",
  "solutions/03-gather/wrong/foreach-async.ts",
];

async function course(): Promise<{ root: string; exercise: Exercise }> {
  const root = await emptyFolderFor("fingerprint");
  for (const path of [...FILES, ...FREE]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `// ${path}\n`);
  }
  const [exercise] = listExercises(root);
  if (exercise === undefined) throw new Error("there is no exercise");
  return { root, exercise };
}

function keyIn(root: string, exercise: Exercise, files: Record<string, string> = {}, seed = 1, limits = {}) {
  const bytes = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
  return new Fingerprint(root, limits).of({ files: bytes }, exercise, seed);
}

test("a copy of the course at another place gives the same key", async () => {
  const { root, exercise } = await course();
  const copy = await emptyFolderFor("copy");
  cpSync(root, copy, { recursive: true });
  expect(keyIn(copy, exercise, { "exercise.ts": "1" })).toBe(keyIn(root, exercise, { "exercise.ts": "1" }));
});

test.for(FILES)("another %s gives another key", async (path) => {
  const { root, exercise } = await course();
  const before = keyIn(root, exercise);
  appendFileSync(join(root, path), "// changed\n");
  expect(keyIn(root, exercise)).not.toBe(before);
});

test("a new file among those of the box gives another key", async () => {
  const { root, exercise } = await course();
  const before = keyIn(root, exercise);
  writeFileSync(join(root, "packages/box/src/more.ts"), "");
  expect(keyIn(root, exercise)).not.toBe(before);
});

test.for(FREE)("another %s gives the same key", async (path) => {
  const { root, exercise } = await course();
  const before = keyIn(root, exercise);
  appendFileSync(join(root, path), "// changed\n");
  expect(keyIn(root, exercise)).toBe(before);
});

test("the submission's files, their names and bounds, the seed and the limits count, their order does not", async () => {
  const { root, exercise } = await course();
  const keys = [
    keyIn(root, exercise, { "a.ts": "1", "b.ts": "2" }),
    keyIn(root, exercise, { "a.ts": "12" }),
    keyIn(root, exercise, { "a.ts": "1", "c.ts": "2" }),
    keyIn(root, exercise, { "a.ts": "1", "b.ts": "2" }, 2),
    keyIn(root, exercise, { "a.ts": "1", "b.ts": "2" }, 1, { timeout: 5 }),
    keyIn(root, { ...exercise, number: "04" }, { "a.ts": "1", "b.ts": "2" }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(keyIn(root, exercise, { "b.ts": "2", "a.ts": "1" })).toBe(keys[0]);
});
