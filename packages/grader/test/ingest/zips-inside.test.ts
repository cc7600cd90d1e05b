import { truncate } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ANSWER, madeUpClass, STARTER } from "../made-up-class.ts";
import { madeUpZip } from "../made-up-zip.ts";

function zipOf(files: Readonly<Record<string, string | Buffer>>): Buffer {
  return madeUpZip(Object.entries(files).map(([name, content]) => ({ name, content })));
}

/** What is read of one student for two exercises: where the file is, or why there is none. */
async function readOf(files: Readonly<Record<string, string | Buffer>>): Promise<unknown[]> {
  await using made = await madeUpClass(files);
  const { submissions } = await made.read(["03", "14"]);
  return submissions.map(({ state, file, reason }) => [state, reason ?? file]);
}

test("two zips with an exercise each: both are graded", async () => {
  const rows = [
    ["gradable", "w1.zip/exercises/03-gather/exercise.ts"],
    ["gradable", "w2.zip/14.ts"],
  ];
  const [w1, w2] = [zipOf({ "exercises/03-gather/exercise.ts": ANSWER }), zipOf({ "14.ts": ANSWER })];
  expect(await readOf({ "ana/w1.zip": w1, "ana/w2.zip": w2 })).toEqual(rows);
  expect(await readOf({ "ana_1_2_w1.zip": w1, "ana_1_3_w2.zip": w2 })).toEqual(rows);
  expect(await readOf({ "ana/03.zip": zipOf({ "exercise.ts": ANSWER }), "ana/14.ts": ANSWER })).toEqual([
    ["gradable", "03.zip/exercise.ts"],
    ["gradable", "14.ts"],
  ]);
});

test("two zips that hold the same exercise: nobody chooses for the student", async () => {
  const rows = await readOf({
    "ana/new.zip": zipOf({ "03/exercise.ts": ANSWER, "14.ts": ANSWER }),
    "ana/old.zip": zipOf({ "in/a/folder/03/exercise.ts": STARTER }),
  });
  expect(rows).toEqual([
    [
      "not-gradable",
      "there is more than one file for exercise 03: new.zip/03/exercise.ts and old.zip/in/a/folder/03/exercise.ts.",
    ],
    ["gradable", "new.zip/14.ts"],
  ]);
});

test("a zip in a zip is opened, one that is in that one is named", async () => {
  const inner = zipOf({ "03.ts": ANSWER });
  const rows = [
    ["gradable", "work.zip/inner.zip/03.ts"],
    ["no-attempt", "there is no exercises/14-stay-responsive/exercise.ts."],
  ];
  expect(await readOf({ "ana/work.zip": zipOf({ "inner.zip": inner }) })).toEqual(rows);
  const [row] = await readOf({ "ana/work.zip": zipOf({ "a.zip": zipOf({ "deep.zip": inner }) }) });
  expect(row).toEqual(["not-gradable", expect.stringContaining("only work.zip/a.zip/deep.zip; expected")]);
});

test("an answer beside the zips, or less deep in them, is the one that is meant", async () => {
  const [row] = await readOf({ "ana/03.ts": ANSWER, "ana/old.zip": zipOf({ "03/exercise.ts": STARTER }) });
  expect(row).toEqual(["gradable", "03.ts"]);
});

test("an answer in a zip beside the untouched starters is seen", async () => {
  await using made = await madeUpClass({
    "ana/exercises/03-gather/exercise.ts": STARTER,
    "ana/work.zip": zipOf({ "exercises/03-gather/exercise.ts": ANSWER }),
  });
  expect(await made.submission()).toMatchObject({
    state: "not-gradable",
    reason: expect.stringContaining("there is work.zip/exercises/03-gather/exercise.ts; expected"),
  });
});

test("a zip that is broken or leads out of itself touches nothing beside it", async () => {
  const good = zipOf({ "03.ts": ANSWER });
  for (const [name, bad] of Object.entries({
    "is damaged": good.subarray(0, 40),
    "leads out of the zip": zipOf({ "../14.ts": ANSWER }),
  })) {
    expect(await readOf({ "ana/a.zip": good, "ana/b.zip": bad })).toEqual([
      ["gradable", "a.zip/03.ts"],
      ["not-gradable", expect.stringMatching(new RegExp(`^b\\.zip.* ${name}`))],
    ]);
  }
});

test("zips that grow one after the other, or are too large together, are not opened", async () => {
  const nest = zipOf(
    Object.fromEntries(Array.from({ length: 90 }, (_, index) => [`f${index}.ts`, "0".repeat(255_000)])),
  );
  await using made = await madeUpClass({
    "ana/bomb.zip": zipOf({ "inner.zip": nest }),
    "ben/a.zip": "",
    "ben/b.zip": "",
  });
  // Two thirds of what may be held in memory.
  for (const name of ["ben/a.zip", "ben/b.zip"]) await truncate(join(made.folder, name), 40_000_000);
  const { submissions } = await made.read();
  expect(submissions.map(({ state, flags, reason }) => [state, flags, reason])).toEqual([
    ["not-gradable", ["zip-bomb"], "bomb.zip/inner.zip would grow more than 100 times."],
    ["not-gradable", ["bad-zip", "too-big"], expect.stringMatching(/^a\.zip is damaged/)],
  ]);
});
