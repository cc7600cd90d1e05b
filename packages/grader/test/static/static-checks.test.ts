import { readdir } from "node:fs/promises";
import { afterEach, expect, test, vi } from "vitest";
import { type Checked, staticChecks, type StaticOptions } from "../../src/index.ts";
import { ANSWER, contentOf, madeUpClass, STARTER } from "../made-up-class.ts";

afterEach(() => void vi.unstubAllEnvs());

/** Reads a class and checks it; looks whether anything is left or was touched. */
async function checked(
  files: Record<string, string>,
  limits?: StaticOptions["limits"],
): Promise<Record<string, Checked>> {
  await using made = await madeUpClass(files);
  const { submissions } = await made.read();
  const before = await contentOf(made.parent);
  for (const name of ["TMPDIR", "TEMP", "TMP"]) vi.stubEnv(name, made.parent);
  const options = limits === undefined ? { root: made.root } : { root: made.root, limits };
  const results = await staticChecks(submissions, made.exercises, options);
  expect(await contentOf(made.parent)).toEqual(before);
  expect((await readdir(made.parent)).toSorted()).toEqual(["course", "week 3"]);
  return Object.fromEntries(results.map((result) => [result.student.id, result]));
}

/** The answer, with something more at its end. */
function answerAnd(more: string): string {
  return `${ANSWER}${more}\n`;
}

/** What is said of one. */
function messages(one: Checked | undefined): unknown[] {
  return [one?.state, ...(one?.findings.map(({ message }) => message) ?? [])];
}

test("syntax or type error: not-gradable, first errors with the student's own paths, no test text", async () => {
  const { ana, ben, cat, dan } = await checked({
    "ana/03/exercise.ts": answerAnd('const x: number = "one"; export { x };'),
    "ben/03/exercise.ts": answerAnd("const x = = 1;"),
    "cat/03/exercise.ts": answerAnd('export { y } from "./own/helper.ts";'),
    "cat/03/own/helper.ts": "export const y = nothing;",
    "dan/03/exercise.ts": ANSWER,
  });
  expect(ana).toMatchObject({
    state: "not-gradable",
    reason: "it has type errors.",
    errors: ["03/exercise.ts:7:7: Type 'string' is not assignable to type 'number'."],
  });
  expect(ben).toMatchObject({
    state: "not-gradable",
    reason: "it has syntax errors.",
    errors: ["03/exercise.ts:7:11: Unexpected token"],
  });
  expect(cat).toMatchObject({
    state: "not-gradable",
    errors: ["03/own/helper.ts:1:18: Cannot find name 'nothing'."],
  });
  expect(dan).toMatchObject({ state: "gradable", errors: [], findings: [] });
});

test("missing export, sync instead of promise: named per export; other tests still run", async () => {
  const { ana, ben, cat, dan, eva } = await checked({
    "ana/exercise.ts": ANSWER.replace("doubleAll", "doubleall").replace("const LIMIT", "const Other"),
    "ben/exercise.ts": ANSWER.replace(
      "async function doubleAll(numbers: number[]): Promise<number[]>",
      "function doubleAll(numbers: number[])",
    ),
    "cat/exercise.ts": ANSWER.replace(
      "async function* count(): AsyncGenerator<number> {}",
      "function count(): number[] { return []; }",
    ),
    "dan/exercise.ts": 'export * from "./all.ts";',
    "dan/all.ts": ANSWER.replace(
      "async function doubleAll(numbers: number[])",
      "function doubleAll(numbers: number[])",
    ).replace("numbers.map((each) => each * 2)", "Promise.resolve(numbers)"),
    "eva/exercise.ts": "export {};",
  });
  expect(messages(ana)).toEqual([
    "gradable",
    'exercise.ts does not export "doubleAll". It exports "doubleall": is that meant?',
    'exercise.ts does not export "LIMIT".',
  ]);
  expect(ana?.findings[0]).toMatchObject({
    kind: "missing-export",
    export: "doubleAll",
    nearest: "doubleall",
  });
  expect(messages(ben)).toEqual([
    "gradable",
    '"doubleAll" does not return a promise: make it async, or return the promise.',
  ]);
  expect(messages(cat)).toEqual(["gradable", '"count" does not return an async iterable.']);
  expect(messages(dan)).toEqual(["gradable"]);
  expect(messages(eva)).toHaveLength(4);
});

test("nothing outside is read: the import is named instead", async () => {
  const { ana } = await checked({
    "ana/exercise.ts": answerAnd(
      'import "/etc/passwd";\nexport type Y = typeof import("../../solutions/03-gather/solution.ts");',
    ),
  });
  expect(ana).toMatchObject({
    state: "not-gradable",
    reason:
      'it imports "/etc/passwd" and "../../solutions/03-gather/solution.ts", and may import only files beside it, what Node has, and the packages of the exercise.',
    errors: [
      'exercise.ts:7: "/etc/passwd" is neither a file beside it, a module of Node nor a package of the exercise',
      `exercise.ts:8: "../../solutions/03-gather/solution.ts" is outside of the exercise's folder`,
    ],
  });
});

test("of many imports some are named in the reason, and what is no import is not called one", async () => {
  const { ana, ben } = await checked({
    "ana/exercise.ts": answerAnd(["a", "b", "a", "c", "d"].map((name) => `import "${name}";`).join("\n")),
    "ben/exercise.ts": `/// <reference path="../x.d.ts" />
${ANSWER}`,
  });
  expect(ana?.reason).toMatch(/^it imports "a", "b", "c" and 1 more, and may import only /);
  expect(ben?.reason).toBe(
    "it names files in a comment for the compiler, /// <reference>, which is not allowed.",
  );
});

test("what one declares for all files does not reach the others", async () => {
  const { ana, ben, cat } = await checked({
    "ana/exercise.ts": answerAnd(
      "declare global { interface Array<T> { own: T } }\nexport const own = [1].own;",
    ),
    "ben/exercise.ts": answerAnd("export const own = [1].own;"),
    "cat/exercise.ts": answerAnd('import { a } from "csv-parse/own.js";\nexport { a };'),
    "cat/own.d.ts": 'declare module "csv-parse/own.js" { export const a: number; }',
  });
  expect(ana?.state).toBe("gradable");
  expect(ben?.errors).toEqual(["exercise.ts:7:24: Property 'own' does not exist on type 'number[]'."]);
  expect(cat).toMatchObject({ state: "gradable", errors: [] });
});

test("a name with a line break cannot pass for an error of another", async () => {
  const forged = String.raw`a\n03/ben/exercise.ts(1,1): error TS2322: forged`;
  const { ana, ben } = await checked({
    "ana/exercise.ts": answerAnd(`declare const o: object; export const z = o["${forged}"];`),
    "ben/exercise.ts": ANSWER,
  });
  expect(ana?.errors).toHaveLength(1);
  expect(ben).toMatchObject({ state: "gradable", errors: [] });
});

test("types that burn the compiler cost only the one who wrote them", async () => {
  const burning = `
type Grown<A extends unknown[], K extends number> = A["length"] extends K ? A : Grown<[...A, 0], K>;
type Rest<A extends unknown[]> = A extends [unknown, ...infer R] ? R : [];
type Burn<A extends unknown[], S> = A extends [] ? S : { a: Burn<Rest<A>, [S, 1]>; b: Burn<Rest<A>, [S, 2]> };
type Flat<T> = T extends { a: infer A; b: infer B } ? Flat<A> | Flat<B> : T;
export const x: Flat<Burn<Grown<[], 30>, 0>> = 1;`;
  const { ana, ben, cat } = await checked(
    {
      "ana/exercise.ts": ANSWER,
      "ben/exercise.ts": answerAnd(burning),
      "cat/exercise.ts": STARTER.replace("3", "4"),
    },
    { seconds: 2, memory: 2_000_000 },
  );
  expect([ana?.state, cat?.state]).toEqual(["gradable", "gradable"]);
  expect(ben).toMatchObject({ state: "not-gradable", reason: "its types are too much for the compiler." });
});

test("what was settled before stays so", async () => {
  const { ana, ben } = await checked({ "ana/exercise.ts": STARTER, "ben/exercice.ts": ANSWER });
  expect(ana).toMatchObject({ state: "no-attempt", findings: [], errors: [] });
  expect(ben).toMatchObject({ state: "not-gradable", findings: [], errors: [] });
});
