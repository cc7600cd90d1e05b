import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ANSWER, type MadeUpClass, madeUpClass } from "../made-up-class.ts";

async function rosterOf(made: MadeUpClass, ...ids: string[]): Promise<string> {
  const path = join(made.parent, "roster.csv");
  await writeFile(path, ["id", ...ids, ""].join("\n"));
  return path;
}

test("a file that is not opened is that of the student on the roster whose id it has", async () => {
  await using made = await madeUpClass({
    "ana/03.ts": ANSWER,
    "Elena.tar.gz": "\x1f\x8b",
    "j.ruiz.rar": "Rar!",
    "kim.7z": "7z",
    "kim.docx": "PK",
  });
  const roster = await rosterOf(made, "ana", "elena", "j", "j.ruiz", "kim", "leo");
  const { submissions, unclaimed } = await made.read(["03", "14"], roster);
  const rows = submissions
    .filter(({ exercise }) => exercise === "03")
    .map(({ student, state, reason }) => [student.id, state, /only (.*);/.exec(reason ?? "")?.[1]]);
  expect(rows).toEqual([
    ["ana", "gradable", undefined],
    ["elena", "not-gradable", "Elena.tar.gz"],
    ["j", "no-attempt", undefined],
    ["j.ruiz", "not-gradable", "j.ruiz.rar"],
    ["kim", "not-gradable", "kim.7z, kim.docx"],
    ["leo", "no-attempt", undefined],
  ]);
  expect(unclaimed).toEqual([]);
});

test("what belongs to nobody who is known is told by its name", async () => {
  await using made = await madeUpClass({ "ana/03.ts": ANSWER, "ana.rar": "", "jana.rar": "", ".hidden": "" });
  const notOne = "is neither a folder, a zip nor a .ts file";
  const without = await made.read();
  expect(without.unclaimed).toEqual([
    { path: "ana.rar", why: notOne },
    { path: "jana.rar", why: notOne },
  ]);
  const { unclaimed, submissions } = await made.read(["03"], await rosterOf(made, "ana"));
  expect(unclaimed).toEqual([
    { path: "jana.rar", why: notOne },
    { path: "ana.rar", why: 'is not opened; "ana" has handed in something else' },
  ]);
  expect(submissions).toMatchObject([{ state: "gradable" }]);
});

test("a file that is named like an exercise tells no student", async () => {
  const files = ["exercise.ts", "gather.ts", "exercise-03.ts", "03.ts", "ana.ts", "bo_1_2_exercise.ts"];
  await using made = await madeUpClass(Object.fromEntries(files.map((name) => [name, ANSWER])));
  const why = "is named like an exercise, not like a student: call it by the student's id";
  const alone = await made.read();
  expect(alone.submissions.map(({ student }) => student.id)).toEqual(["03", "1", "ana"]);
  expect(alone.unclaimed).toEqual([
    { path: "exercise-03.ts", why },
    { path: "exercise.ts", why },
    { path: "gather.ts", why },
  ]);
  const { submissions } = await made.read(["03"], await rosterOf(made, "ana", "gather"));
  expect(submissions.map(({ student }) => student.id)).toEqual(["03", "1", "ana", "gather"]);
});
