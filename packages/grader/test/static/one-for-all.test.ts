import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Submission, staticChecks } from "../../src/index.ts";
import { readStarter } from "../../src/ingest/starter.ts";
import { look } from "../../src/static/look.ts";
import { SyntaxReader } from "../../src/static/syntax/index.ts";
import { ANSWER, madeUpClass } from "../made-up-class.ts";

/** What is said of each answer, with this at its end; `change` is what reading the class would have refused. */
async function said(
  ends: Record<string, string>,
  change: (submission: Submission) => void = () => undefined,
): Promise<unknown> {
  const files = Object.entries(ends).map(([id, end]) => [`${id}/exercise.ts`, `${ANSWER}${end}\n`]);
  await using made = await madeUpClass(Object.fromEntries(files));
  const { submissions } = await made.read();
  for (const submission of submissions) change(submission);
  const results = await staticChecks(submissions, made.exercises, made);
  return Object.fromEntries(results.map(({ student, reason, errors }) => [student.id, reason ?? errors]));
}

const TYPE_ERRORS = "it has type errors.";

test.each([
  "error TS1: ${number}",
  "error TS5083: a(1,1): error TS1: ${number}",
  "a.ts(1,1): error TS1: ${number}",
])(
  "a line of a type that looks like an error of the settings costs only the one who wrote it: %s",
  async (line) => {
    const forged = `export const t: \`\n${line}\` = "";`;
    expect(await said({ ana: forged, ben: "", cat: "" })).toEqual({ ana: TYPE_ERRORS, ben: [], cat: [] });
  },
);

test("an error that keeps the compiler from looking at types hides nobody else's", async () => {
  const wrong = 'export const x: number = "";';
  const faults = await said({ ana: "export const n = 08;", ben: wrong, cat: "" });
  expect(faults).toEqual({ ana: TYPE_ERRORS, ben: TYPE_ERRORS, cat: [] });
});

test.each([
  ["exercise.ts/x.ts", "it cannot be laid out for the compiler (EEXIST)."],
  [`${"x".repeat(300)}.ts`, "it cannot be laid out for the compiler (ENAMETOOLONG)."],
])(
  "files that cannot be laid out cost only the one who has them, also where they were not refused: %#",
  async (name, reason) => {
    const faults = await said({ ana: "", ben: "", cat: "" }, ({ student, files }) => {
      if (student.id === "ben") files.set(name, Buffer.from("export {};"));
    });
    expect(faults).toEqual({ ana: [], ben: reason, cat: [] });
  },
);

test.each([2, 1])("settings that are wrong are nobody's fault: with %i students", async (students) => {
  await using made = await madeUpClass({ "ana/exercise.ts": ANSWER, "ben/exercise.ts": ANSWER });
  const { submissions } = await made.read();
  await writeFile(join(made.root, "tsconfig.json"), '{ "compilerOptions": { "types": ["no-such-types"] } }');
  const checks = staticChecks(submissions.slice(0, students), made.exercises, made);
  await expect(checks).rejects.toThrow(
    /^The types of exercise 03 as it was handed out cannot be checked: error TS2688: .*no-such-types/,
  );
});

test("an error that nobody foresaw costs only the one whose file brings it about", async () => {
  await using made = await madeUpClass({ "ana/exercise.ts": `${ANSWER}// odd`, "ben/exercise.ts": ANSWER });
  const { submissions } = await made.read();
  await using syntax = new SyntaxReader({ program: join(import.meta.dirname, "odd-child.ts") });
  const [exercise] = made.exercises;
  if (exercise === undefined) throw new Error("there is no exercise");
  const handed = { starter: await readStarter(made.root, exercise), exported: [] };
  const reads = await Promise.all(submissions.map(async (one) => look(one, handed, syntax)));
  expect(reads.map(({ checked }) => [checked.state, checked.reason])).toEqual([
    ["not-gradable", expect.stringMatching(/^it cannot be checked \(TypeError: .*\)\.$/)],
    ["gradable", undefined],
  ]);
});

test("who interrupts the reader says nothing of the file", async () => {
  await using made = await madeUpClass({ "ana/exercise.ts": ANSWER });
  const submission = await made.submission();
  await using syntax = new SyntaxReader({
    program: join(import.meta.dirname, "syntax/interrupted-child.ts"),
  });
  const [exercise] = made.exercises;
  if (exercise === undefined) throw new Error("there is no exercise");
  const handed = { starter: await readStarter(made.root, exercise), exported: [] };
  await expect(look(submission, handed, syntax)).rejects.toMatchObject({ name: "Interrupted" });
});
