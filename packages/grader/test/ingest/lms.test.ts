import { mkdir, rename, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { ingest, type Ingested } from "../../src/index.ts";
import { ANSWER, madeUpClass, STARTER } from "../made-up-class.ts";
import { madeUpZip } from "../made-up-zip.ts";

const MOODLE = {
  "Ana Ruiz_101_assignsubmission_file/exercise.ts": ANSWER,
  "José Ñandú_102_assignsubmission_file_/work.zip": madeUpZip([{ name: "w/exercise.ts", content: ANSWER }]),
  "Ana Ruiz_101_assignsubmission_onlinetext/onlinetext.html": "<p>please be kind</p>",
};

const CANVAS = {
  "ruizana_201_9001_work.zip": madeUpZip([{ name: "exercise.ts", content: ANSWER }]),
  "nanduj_LATE_202_9002_exercise.ts": `import "./help.ts";${ANSWER}`,
  "nanduj_LATE_202_9003_help-2.ts": "export {};",
  "bo_203_9004_exercise.ts": STARTER,
  "bo_203_9005_exercise-1.ts": ANSWER,
};

function rowsOf({ submissions }: Ingested): unknown[] {
  return submissions.map(({ student: { id, name }, state, file, flags, files }) => [
    id,
    name,
    state,
    file,
    flags.join(),
    [...files.keys()].join(),
  ]);
}

const MOODLE_ROWS = [
  ["101", "Ana Ruiz", "gradable", "exercise.ts", "", "exercise.ts"],
  ["102", "José Ñandú", "gradable", "work.zip/w/exercise.ts", "", "exercise.ts"],
];

const CANVAS_ROWS = [
  ["201", "ruizana", "gradable", "exercise.ts", "", "exercise.ts"],
  ["202", "nanduj", "gradable", "exercise.ts", "late", "exercise.ts,help.ts"],
  ["203", "bo", "gradable", "exercise.ts", "", "exercise.ts"],
];

test("a folder as Moodle names it", async () => {
  await using made = await madeUpClass(MOODLE);
  const read = await made.read();
  expect(rowsOf(read)).toEqual(MOODLE_ROWS);
  expect(read.submissions[0]?.origin).toBe(join(made.folder, "Ana Ruiz_101_assignsubmission_file"));
  expect(read.ignored.map(({ why }) => why)).toEqual(["is text that was typed into a form"]);
});

test("a student who typed and sent no file is one to look at", async () => {
  await using made = await madeUpClass({
    "Cy Fu_103_assignsubmission_onlinetext/onlinetext.html": "<p>const x = 1;</p>",
    "Work 3_ddoe_attempt_2026-11-20-10-15-30.txt": "Name: Dana Doe (ddoe)",
  });
  const { submissions } = await made.read();
  expect(submissions.map(({ student, state, reason }) => [student.id, state, reason])).toEqual([
    ["103", "not-gradable", expect.stringContaining("only onlinetext.html; expected")],
    [
      "ddoe",
      "not-gradable",
      expect.stringContaining("only Work 3_ddoe_attempt_2026-11-20-10-15-30.txt; expected"),
    ],
  ]);
});

test("a folder as Blackboard names it: the last attempt, several files, what was typed", async () => {
  const first = "Work_3 b_ddoe_attempt_2026-11-20-10-15-30";
  const last = "Work_3 b_ddoe_attempt_2026-11-21-09-00-00";
  await using made = await madeUpClass({
    [`${first}.txt`]: "Name: Dana Doe (ddoe)",
    [`${first}_exercise.ts`]: STARTER,
    [`${last}.txt`]: "Name: Dana Doe (ddoe)",
    [`${last}_exercise.ts`]: `import "./my_help.ts";${ANSWER}`,
    [`${last}_my_help.ts`]: "export {};",
    "Work_3 b_10017_attempt_2026-11-20-10-11-12_my work.zip": madeUpZip([
      { name: "exercise.ts", content: ANSWER },
    ]),
  });
  const read = await made.read();
  expect(rowsOf(read)).toEqual([
    ["10017", undefined, "gradable", "exercise.ts", "", "exercise.ts"],
    ["ddoe", undefined, "gradable", "exercise.ts", "", "exercise.ts,my_help.ts"],
  ]);
  const beside = [
    { path: `${first}.txt`, why: `is older than ${last}.txt` },
    { path: `${first}_exercise.ts`, why: `is older than ${last}.txt` },
    { path: `${last}.txt`, why: "is text that was typed into a form" },
  ];
  expect(read.ignored.map(({ path, why }) => ({ path: basename(path), why }))).toEqual(beside);
  expect(read.submissions.map(({ ignored }) => ignored)).toEqual([[], beside]);
});

test("a folder as Canvas names it: late, several files, the last version", async () => {
  await using made = await madeUpClass(CANVAS);
  const read = await made.read();
  expect(rowsOf(read)).toEqual(CANVAS_ROWS);
  expect(read.ignored).toEqual([
    { path: join(made.folder, "bo_203_9004_exercise.ts"), why: "is older than bo_203_9005_exercise-1.ts" },
  ]);
});

test.each([
  ["Moodle", MOODLE, MOODLE_ROWS],
  ["Canvas", CANVAS, CANVAS_ROWS],
])("the one zip that %s gives for a class, alone in a folder or named itself", async (_, files, rows) => {
  const zip = madeUpZip(
    Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(content) })),
  );
  await using made = await madeUpClass({ "CS101-week 3-4711.zip": zip });
  expect(rowsOf(await made.read())).toEqual(rows);
  const path = join(made.folder, "CS101-week 3-4711.zip");
  const asked = made.exercises.filter(({ number }) => number === "03");
  expect(rowsOf(await ingest(path, asked, made))).toEqual(rows);
});

test("an entry that leads out of the zip of a class costs only the one whose it is", async () => {
  const zip = madeUpZip([
    { name: "Ana_1_assignsubmission_file/exercise.ts", content: ANSWER },
    { name: "Bo_2_assignsubmission_file/../../evil.ts", content: "x" },
    { name: "Bo_2_assignsubmission_file/exercise.ts", content: ANSWER },
  ]);
  await using made = await madeUpClass({ "submissions.zip": zip });
  const { submissions } = await made.read();
  expect(submissions.map(({ student, state, flags }) => [student.id, state, flags])).toEqual([
    ["1", "gradable", []],
    ["2", "not-gradable", ["bad-name"]],
  ]);
});

test("a zip that is no zip of a class cannot be named as one", async () => {
  await using made = await madeUpClass({ "class.zip": "no zip" });
  const path = join(made.folder, "class.zip");
  const error = {
    name: "InputError",
    message: expect.stringMatching(/class\.zip is damaged, or is no zip\.$/),
  };
  await expect(ingest(path, made.exercises, made)).rejects.toMatchObject(error);
});

test("clones as `gh classroom clone student-repos` leaves them, also one folder further in", async () => {
  await using made = await madeUpClass();
  const clones = join(made.folder, "week-3-submissions");
  await mkdir(join(made.folder, "week-3-submissions/week-3-octo-cat/.git"), { recursive: true });
  await mkdir(join(clones, "week-3-octo-cat/exercises/03-gather"), { recursive: true });
  await writeFile(join(clones, "week-3-octo-cat/exercises/03-gather/exercise.ts"), ANSWER);
  await writeFile(join(clones, "week-3-octo-cat/.git/hooks"), "evil");
  await mkdir(join(clones, "somebody"));
  const rows = [
    ["octo-cat", undefined, "gradable", "exercises/03-gather/exercise.ts", "", "exercise.ts"],
    ["somebody", undefined, "no-attempt", undefined, "", ""],
  ];
  expect(rowsOf(await made.read())).toEqual(rows);
  const renamed = join(made.parent, "week-3-submissions");
  await rename(clones, renamed);
  expect(rowsOf(await ingest(renamed, made.exercises.slice(0, 1), made))).toEqual(rows);
});

test("numbers that may be the student's own are left as they are", async () => {
  await using made = await madeUpClass({
    "bo_1_2_exercise-3.ts": ANSWER,
    "bo_1_3_exercise-4.ts": STARTER,
    "bo_1_4_exercise-14.ts": ANSWER,
  });
  const { submissions } = await made.read(["03", "14"]);
  expect(submissions.map(({ file, state }) => [file, state])).toEqual([
    ["exercise-3.ts", "gradable"],
    ["exercise-14.ts", "gradable"],
  ]);
});
