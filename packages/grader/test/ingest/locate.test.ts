import { expect, test } from "vitest";
import { ANSWER, madeUpClass, STARTER } from "../made-up-class.ts";

test.each([
  "exercises/03-gather/exercise.ts",
  "meanwhile-main/exercises/03-gather/exercise.ts",
  "03/exercise.ts",
  "3/exercise.ts",
  "exercise-03/exercise.ts",
  "Exercise 3/exercise.ts",
  "gather/exercise.ts",
  "03.ts",
  "exercise-03.ts",
  "exercise03.ts",
])("%s is taken", async (path) => {
  await using made = await madeUpClass({ [`ana/${path}`]: ANSWER, "ana/14/exercise.ts": ANSWER });
  const { submissions } = await made.read(["03", "14"]);
  expect(submissions[0]).toMatchObject({ exercise: "03", state: "gradable", file: path });
  expect(submissions[0]?.files.get("exercise.ts")).toEqual(Buffer.from(ANSWER));
});

test("file missing or renamed: not-gradable, expected name and nearest found", async () => {
  await using made = await madeUpClass({
    "ana/03-gather/exercice.ts": ANSWER,
    "ana/03-gather/notes.txt": "?",
  });
  expect(await made.submission()).toMatchObject({
    state: "not-gradable",
    reason: "there is no exercises/03-gather/exercise.ts; the nearest is 03-gather/exercice.ts.",
  });
});

test.each(["03/exercise.js", "exercise 3/exercise.mts", "03.js", "ejercicio 3/exercise.ts", "answer3.ts"])(
  "%s is not taken, and may be meant",
  async (path) => {
    await using made = await madeUpClass({ [`ana/${path}`]: ANSWER, "ana/14/exercise.ts": ANSWER });
    const { submissions } = await made.read(["03", "14"]);
    const reason = `there is no exercises/03-gather/exercise.ts; the nearest is ${path}.`;
    expect(submissions[0]).toMatchObject({ exercise: "03", state: "not-gradable", reason });
  },
);

test("two files for one exercise: nobody chooses for the student", async () => {
  await using made = await madeUpClass({ "ana/a/03/exercise.ts": ANSWER, "ana/b/03/exercise.ts": STARTER });
  expect(await made.submission()).toMatchObject({
    state: "not-gradable",
    reason: "there is more than one file for exercise 03: a/03/exercise.ts and b/03/exercise.ts.",
  });
});
