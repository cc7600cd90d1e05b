import { join as joinNative, matchesGlob } from "node:path";
import { dirname, join } from "node:path/posix";
import { expect, test } from "vitest";
import { listExercises } from "../../../src/exercises.ts";
import { makeEdition } from "../../../src/author/release/edition.ts";

const ROOT = joinNative(import.meta.dirname, "../../../../..");
const edition = makeEdition(ROOT);
const paths = [...edition.keys()];

function text(path: string): string {
  return edition.get(path)?.toString() ?? "";
}

test("nothing of authors and instructors is handed out", () => {
  const theirs =
    /^(solutions|decisions|discoveries|\.ci|\.github)\/|^packages\/(bench|grader)\/|\/(author|test)\//;
  expect(paths.filter((path) => theirs.test(path))).toEqual([]);
  expect(paths).not.toContain("CONTRIBUTING.md");
  expect(paths).not.toContain("turbo.json");
});

test("every exercise is, with its lesson, hints, tests and twice its starter", () => {
  for (const { folder, number, slug } of listExercises(ROOT)) {
    for (const name of ["README.md", "hints.md", "exercise.ts", "exercise.test.ts", "package.json"])
      expect(paths).toContain(`${folder}/${name}`);
    expect(text(`.edition/starters/${number}-${slug}/exercise.ts`)).toBe(text(`${folder}/exercise.ts`));
  }
});

test("its scripts are those of learners", () => {
  const {
    scripts,
    devDependencies,
  }: Record<string, Record<string, string>> = JSON.parse(text("package.json"));
  expect(Object.keys(scripts ?? {})).toEqual(
    expect.arrayContaining(["start", "test", "status", "hint", "reset", "doctor"]),
  );
  for (const name of ["check", "soak", "bench", "new", "release"]) expect(scripts).not.toHaveProperty(name);
  expect(devDependencies).not.toHaveProperty("turbo");
});

test("its README and lessons send nobody to where students cannot look", () => {
  expect(text("README.md")).not.toMatch(
    /solution|author|CONTRIBUTING|pnpm (check|soak|bench)|decisions|bench\//i,
  );
  expect(text("README.md")).toMatch(/^npx --yes pnpm@12 start [^]*\[MIT\]\(LICENSE\)\n$/m);
  const lessons = paths.filter((path) => /^exercises\/.*\/README\.md$/.test(path));
  expect(lessons.filter((path) => /solution's\s+README/.test(text(path)))).toEqual([]);
});

test("its README says how an update comes", () => {
  expect(text("README.md")).toMatch(/exercise\.new\.ts[^]*git pull/);
});

test("its README sends to the types, and it can check them", () => {
  expect(text("README.md")).toContain("`pnpm types`");
  const { scripts }: { scripts: object } = JSON.parse(text("package.json"));
  expect(scripts).toHaveProperty("types");
  expect(paths).toContain("tsconfig.json");
});

test("no module imports one that was left out", () => {
  for (const [path, content] of edition) {
    if (!path.endsWith(".ts")) continue;
    const targets = content.toString().matchAll(/(?:from|import\() ?"(\.[^"]+)"/g);
    const missing = targets.filter(([, target = ""]) => !edition.has(join(dirname(path), target)));
    expect([path, ...missing]).toEqual([path]);
  }
});

test.for([
  ["exercise", "no-unused-vars"],
  ["exercise.test", "unicorn/consistent-function-scoping"],
])("lint sees in %s.new.ts what it sees in the file itself", ([stem = "", rule]) => {
  const settings = text(".oxlintrc.json").replaceAll(/^\s*\/\/.*$/gm, "");
  const { overrides }: { overrides: { files: string[]; rules: object }[] } = JSON.parse(settings);
  const globs = overrides.filter(({ rules }) => Reflect.has(rules, rule ?? "")).flatMap(({ files }) => files);
  for (const name of [stem, `${stem}.new`, `${stem}.new2`])
    expect(globs.some((glob) => matchesGlob(`exercises/03-gather/${name}.ts`, glob))).toBe(true);
});

test("what is the learner's is ignored by git", () => {
  expect(text(".gitignore").split("\n")).toEqual(expect.arrayContaining([".meanwhile.json", ".meanwhile/"]));
  expect(text("LICENSE")).toMatch(/MIT/);
});
