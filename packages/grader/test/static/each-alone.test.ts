import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { staticChecks } from "../../src/index.ts";
import { ANSWER, madeUpClass } from "../made-up-class.ts";

/** What is said of each. */
async function said(files: Record<string, string>): Promise<unknown> {
  await using made = await madeUpClass(files);
  await writeFile(join(made.parent, "secret.ts"), 'export const secret: "S3CRET" = "S3CRET";');
  const { submissions } = await made.read();
  const results = await staticChecks(submissions, made.exercises, made);
  return Object.fromEntries(results.map(({ student, errors }) => [student.id, errors]));
}

/** Right only with the types that the course has, and with what the next one would need. */
const RIGHT = `${ANSWER}export const all: Promise<number[]> = Promise.all([1].map(async (one) => one));\n`;
const WRONG = `${ANSWER}export const own = [1].own;\n`;
const ERROR = "exercise.ts:7:24: Property 'own' does not exist on type 'number[]'.";

test.each([
  [
    "a file that is no module",
    {
      "all.d.ts":
        "interface PromiseConstructor { all(values: any): Promise<symbol> } interface Array<T> { own: T }",
    },
  ],
  [
    "a namespace for all",
    {
      "all.d.ts":
        "export as namespace Own; export const a: 1; declare global { interface Array<T> { own: T } }",
    },
  ],
  [
    "an augmentation",
    { "all.d.ts": "export {}; declare global { interface Array<T> { map(f: any): symbol; own: T } }" },
  ],
])("what one declares in %s neither accuses nor excuses others", async (_, more) => {
  const own = Object.entries(more).map(([name, text]) => [`ana/${name}`, text]);
  const errors = await said({
    ...Object.fromEntries(own),
    "ana/exercise.ts": ANSWER,
    "ben/exercise.ts": RIGHT,
    "cat/exercise.ts": WRONG,
  });
  expect(errors).toMatchObject({ ben: [], cat: [ERROR] });
});

test("what a package declares for all that only one imports neither accuses nor excuses others", async () => {
  await using made = await madeUpClass({
    "ana/exercise.ts": `${ANSWER}import "csv-parse/for-all";`,
    "ben/exercise.ts": RIGHT,
    "cat/exercise.ts": WRONG,
  });
  const folder = join(made.root, "exercises/03-gather/node_modules/csv-parse");
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, "package.json"),
    '{ "exports": { "./for-all": { "types": "./for-all.d.ts" } } }',
  );
  await writeFile(
    join(folder, "for-all.d.ts"),
    "interface PromiseConstructor { all(values: any): Promise<symbol> } interface Array<T> { own: T }",
  );
  const { submissions } = await made.read();
  const results = await staticChecks(submissions, made.exercises, made);
  expect(results.map(({ errors }) => errors)).toEqual([[], [], [ERROR]]);
});

test.each([
  ["a path with backslashes", String.raw`import { secret } from "./..\\..\\..\\..\\secret.ts";`],
  [
    "a package.json of its own",
    'import "./own/package.json" with { type: "json" };\nimport { secret } from "./own";',
  ],
])("%s does not lead out of the folder", async (_, text) => {
  const errors = await said({
    "ana/exercise.ts": `${ANSWER}${text}\nexport const told: 1 = secret;`,
    "ana/own/package.json": '{ "types": "../../../../secret.ts" }',
  });
  expect(errors).toEqual({
    ana: [expect.stringMatching(/^exercise\.ts:7: ".*" (is no path|decides where)/)],
  });
});
