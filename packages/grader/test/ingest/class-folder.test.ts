import { mkdir, truncate } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ingest } from "../../src/index.ts";
import { ANSWER, madeUpClass } from "../made-up-class.ts";
import { madeUpZip } from "../made-up-zip.ts";

test("no such folder, empty folder: exit 2, the path", async () => {
  await using made = await madeUpClass();
  await expect(made.read()).rejects.toMatchObject({
    code: "USAGE",
    message: `the folder ${made.folder} is empty.`,
  });
  await made.write({ ".DS_Store": "x" });
  await expect(made.read()).rejects.toMatchObject({
    code: "USAGE",
    message: expect.stringContaining("is empty"),
  });
  const nowhere = join(made.parent, "no\nwhere");
  await expect(ingest(nowhere, made.exercises, made)).rejects.toMatchObject({
    code: "USAGE",
    message: `there is no folder ${join(made.parent, String.raw`no\u{a}where`)} (ENOENT).`,
  });
  await expect(ingest(join(made.root, "tsconfig.json"), made.exercises, made)).rejects.toMatchObject({
    message: `${join(made.root, "tsconfig.json")} is neither a folder nor a zip.`,
  });
});

test("a zip of no bytes, alone in the folder, is the answer of a student", async () => {
  await using made = await madeUpClass({ "ana.zip": madeUpZip([{ name: "exercise.ts", content: ANSWER }]) });
  await truncate(join(made.folder, "ana.zip"), 0);
  expect(await made.submission()).toMatchObject({ state: "not-gradable", flags: ["bad-zip"] });
});

test.runIf(process.platform === "linux")("a folder whose name is no UTF-8 costs one row", async () => {
  await using made = await madeUpClass({ "ana/exercise.ts": ANSWER });
  await mkdir(Buffer.concat([Buffer.from(`${made.folder}/bo`), Buffer.from([0xff])]));
  const { submissions } = await made.read();
  expect(submissions.map(({ student, state, flags }) => [student.id, state, flags])).toEqual([
    ["ana", "gradable", []],
    ["bo\uFFFD", "not-gradable", ["bad-name"]],
  ]);
});

test("what one student handed in is no class: exit 2, and what to give instead", async () => {
  await using made = await madeUpClass({ "ana/exercises/03-gather/exercise.ts": ANSWER });
  await expect(ingest(join(made.folder, "ana"), made.exercises, made)).rejects.toMatchObject({
    code: "USAGE",
    message: expect.stringMatching(/ana holds a folder "exercises", .* --only\.$/),
  });
  await expect(made.submission("ana")).resolves.toMatchObject({ state: "gradable" });
});

test("a class in which nobody has handed in anything: exit 2, and what is there", async () => {
  await using made = await madeUpClass({ ".DS_Store": "", "a.rar": "" });
  await expect(made.read()).rejects.toMatchObject({
    code: "USAGE",
    message: expect.stringContaining(`in ${made.folder}, there is only a.rar: give a folder with`),
  });
  await made.write({ "b.rar": "", "c.rar": "", "d.rar": "", "e.rar": "", "f.rar": "" });
  await expect(made.read()).rejects.toMatchObject({
    message: expect.stringContaining("a.rar, b.rar, c.rar, d.rar, e.rar and 1 more: give"),
  });
});

const RESULTS = { "journal.jsonl": "", "seed-key": "x", "grades.csv": "" };

function resultsAt(name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(RESULTS).map(([file, text]) => [`${name}/${file}`, text]));
}

test("the folder around a class and its results: exit 2", async () => {
  await using made = await madeUpClass({ "week-3/ana/exercise.ts": ANSWER, ...resultsAt("week-3-graded") });
  await expect(made.read()).rejects.toMatchObject({
    code: "USAGE",
    message: expect.stringContaining(`Did you mean ${join(made.folder, "week-3")}?`),
  });
});

test("a folder of results is no class: exit 2", async () => {
  await using made = await madeUpClass({ ...RESULTS, "html/index.html": "" });
  await expect(made.read()).rejects.toMatchObject({
    code: "USAGE",
    message: `${made.folder} is a folder of results: give that of the class.`,
  });
});

test("a folder of results is no student", async () => {
  await using made = await madeUpClass({
    "ana/exercise.ts": ANSWER,
    ...resultsAt("earlier"),
  });
  const { submissions, unclaimed } = await made.read();
  expect(submissions.map(({ student }) => student.id)).toEqual(["ana"]);
  expect(unclaimed).toEqual([{ path: "earlier", why: "is a folder of results, and no student" }]);
});
