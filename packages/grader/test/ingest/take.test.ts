import { expect, test } from "vitest";
import { ANSWER, madeUpClass, STARTER } from "../made-up-class.ts";
import { madeUpZip } from "../made-up-zip.ts";

/** A zip with an answer that imports these, and with them. */
function zipWith(names: readonly string[]): Buffer {
  const imports = names.map((name) => `import "./${name}";\n`).join("");
  const answer = { name: "14/exercise.ts", content: imports + ANSWER };
  return madeUpZip([answer, ...names.map((name) => ({ name: `14/${name}`, content: "export {};" }))]);
}

test("a file that was handed out beside the exercise is part of the attempt", async () => {
  await using made = await madeUpClass({
    "ana/14/exercise.ts": STARTER,
    "ana/14/exercise-worker.ts": "export const mine = 1;",
  });
  const { submissions } = await made.read(["14"]);
  expect(submissions[0]).toMatchObject({ state: "gradable" });
  expect([...(submissions[0]?.files.keys() ?? [])]).toEqual(["exercise.ts", "exercise-worker.ts"]);
});

test("more than 200 files, or 2 MB, are not taken", async () => {
  const names = Array.from({ length: 201 }, (_, index) => `n${index}.ts`);
  const many = names.map((name) => [`ana/${name}`, "export {};"]);
  const large = names.slice(0, 9).map((name) => [`ben/${name}`, `//${"x".repeat(250_000)}`]);
  const imports = (count: number): string =>
    names
      .slice(0, count)
      .map((name) => `import "./${name}";`)
      .join("\n");
  await using made = await madeUpClass({
    ...Object.fromEntries([...many, ...large]),
    "ana/exercise.ts": imports(201),
    "ben/exercise.ts": imports(9),
  });
  const { submissions } = await made.read();
  expect(submissions.map(({ reason, flags }) => [reason, flags])).toEqual([
    ["exercise.ts imports more than 200 files.", ["too-big"]],
    ["exercise.ts and its imports are larger than 2 MB.", ["too-big"]],
  ]);
});

test.each([
  [
    "exercise.ts/x.ts",
    "14/exercise.ts/x.ts is in a folder with the name of the file exercise.ts.",
    "bad-name",
  ],
  [
    "Exercise.TS/x.ts",
    "14/Exercise.TS/x.ts is in a folder with the name of the file exercise.ts.",
    "bad-name",
  ],
  [
    "package.json/x.ts",
    "14/package.json/x.ts is in a folder with the name of the file package.json.",
    "bad-name",
  ],
  [
    "exercise-worker.ts/a/x.ts",
    "14/exercise-worker.ts/a/x.ts is in a folder with the name of the file exercise-worker.ts.",
    "bad-name",
  ],
  [
    "Exercise-Worker.ts",
    "14/Exercise-Worker.ts and exercise-worker.ts are one file on some systems.",
    "case-clash",
  ],
  [
    `${"é".repeat(127)}.ts`,
    expect.stringMatching(/^14\/é+\.\.\. has a name of more than 255 bytes\.$/),
    "bad-name",
  ],
  [
    `${"a/".repeat(249)}x.ts`,
    expect.stringMatching(/\.\.\. has a path of more than 500 bytes\.$/),
    "bad-name",
  ],
])(
  "a taken file that no system, or not every one, can hold beside the others: %#",
  async (name, reason, flag) => {
    await using made = await madeUpClass({ "ana.zip": zipWith([name]), "ben.zip": zipWith(["own/x.ts"]) });
    const { submissions } = await made.read(["14"]);
    const [ana, ben] = submissions;
    expect(ana).toMatchObject({ state: "not-gradable", reason, flags: [flag] });
    expect(ben).toMatchObject({ state: "gradable", flags: [] });
  },
);

test("a folder with the name of the exercise's file, beside a file that names the exercise itself", async () => {
  await using made = await madeUpClass({
    "ana/03.ts": `import "./exercise.ts/x.ts";\n${ANSWER}`,
    "ana/exercise.ts/x.ts": "export {};",
  });
  expect(await made.submission()).toMatchObject({
    state: "not-gradable",
    reason: "exercise.ts/x.ts is in a folder with the name of the file exercise.ts.",
  });
});

test("names as long as systems allow are taken", async () => {
  const names = [`${"é".repeat(126)}.ts`, `${"a/".repeat(248)}x.ts`];
  await using made = await madeUpClass({ "ana.zip": zipWith(names) });
  const { submissions } = await made.read(["14"]);
  expect(submissions[0]).toMatchObject({ state: "gradable", flags: [] });
  expect([...(submissions[0]?.files.keys() ?? [])]).toEqual(["exercise.ts", ...names]);
});
