import { expect, test } from "vitest";
import { ANSWER, madeUpClass, STARTER } from "../made-up-class.ts";

const [FILE_03, FILE_14] = ["exercises/03-gather/exercise.ts", "exercises/14-stay-responsive/exercise.ts"];

test.each([
  ["work.rar", { "work.rar": "Rar!" }],
  ["work.tar.gz", { "work.tar.gz": "\x1f\x8b" }],
  ["one.ts", { "one.ts": ANSWER }],
  ["exercise.ts", { "exercise.ts": ANSWER }],
  ["notes.docx, work.rar", { "work.rar": "", "notes.docx": "" }],
  ["deep/in/a/folder.pdf", { "deep/in/a/folder.pdf": "" }],
  [".work/", { ".work/03.ts": ANSWER }],
  [
    "a.png, b.png, c.png, d.png and 2 more",
    { "a.png": "", "b.png": "", "c.png": "", "d.png": "", "e.png": "", "f.png": "" },
  ],
])("%s: for somebody to look at, in every exercise for the same reason", async (names, files) => {
  const own = Object.entries(files).map(([path, content]) => [`ana/${path}`, content] as const);
  await using made = await madeUpClass(Object.fromEntries(own));
  const { submissions } = await made.read(["03", "14"]);
  const reason = `no exercise's file was found, only ${names}; expected are ${FILE_03} and ${FILE_14}.`;
  expect(submissions.map(({ exercise, state, reason: why }) => [exercise, state, why])).toEqual([
    ["03", "not-gradable", reason],
    ["14", "not-gradable", reason],
  ]);
});

test("what no program opens is named beside what may be meant, where one exercise is graded", async () => {
  await using made = await madeUpClass({ "ana/work.rar": "Rar!", "ana/notes.docx": "" });
  expect(await made.submission()).toMatchObject({
    state: "not-gradable",
    reason: `no exercise's file was found, only notes.docx, work.rar; expected is ${FILE_03}.`,
  });
});

test("who did one exercise and not the other has made no attempt at the other", async () => {
  await using made = await madeUpClass({ "ana/03.ts": ANSWER, "ana/other.rar": "" });
  const { submissions } = await made.read(["03", "14"]);
  expect(submissions.map(({ state }) => state)).toEqual(["gradable", "no-attempt"]);
});

test("nothing but what was handed out is no attempt, wherever it was put", async () => {
  await using made = await madeUpClass({
    "ana/exercises/03-gather/README.md": "# Lesson\r\n",
    "ben/course-main/exercises/03-gather/README.md": "# Lesson",
    "cat/README.md": "# Lesson",
    "dan/README.md": "My work is on another server.",
    "eve/.git/HEAD": "",
  });
  const { submissions } = await made.read(["03", "14"]);
  expect(submissions.map(({ student, state }) => `${student.id} ${state}`).toSorted()).toEqual(
    [
      ["ana", "no-attempt"],
      ["ben", "no-attempt"],
      ["cat", "no-attempt"],
      ["dan", "not-gradable"],
      ["eve", "no-attempt"],
    ].flatMap((row) => [row.join(" "), row.join(" ")]),
  );
});

test("an answer beside untouched starters is seen; work on exercises that are not graded is none", async () => {
  const starters = { [FILE_03]: STARTER, [FILE_14]: STARTER };
  const handedIn = {
    ana: { "answer.ts": ANSWER },
    ben: { "exercises/03-gather/answer.ts": ANSWER },
    cat: { "work.7z": "" },
    dan: { "notes.md": "", "package-lock.json": "{}" },
    eve: { [FILE_14]: ANSWER, "exercises/14-stay-responsive/helper.ts": "" },
  };
  const files = Object.entries(handedIn).flatMap(([id, own]) =>
    Object.entries({ ...starters, ...own }).map(([path, content]) => [`${id}/${path}`, content] as const),
  );
  await using made = await madeUpClass(Object.fromEntries(files));
  const { submissions } = await made.read();
  const why = (name: string): string =>
    `the starter is unchanged, but there is ${name}; expected is ${FILE_03}.`;
  expect(submissions.map(({ student, state, reason }) => [student.id, state, reason])).toEqual([
    ["ana", "not-gradable", why("answer.ts")],
    ["ben", "not-gradable", why("exercises/03-gather/answer.ts")],
    ["cat", "not-gradable", why("work.7z")],
    ["dan", "no-attempt", "the starter is unchanged."],
    ["eve", "no-attempt", "the starter is unchanged."],
  ]);
});
