import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ANSWER, madeUpClass } from "../made-up-class.ts";

test("student without a file: a row no-attempt, never a missing row", async () => {
  await using made = await madeUpClass({
    "ana/03/exercise.ts": ANSWER,
    "ben/.DS_Store": "",
    "cat/14/exercise.ts": ANSWER,
  });
  const roster = join(made.parent, "roster.csv");
  await writeFile(roster, '\uFEFFid,name\r\nana,Ana Ruiz\r\ndan,"Dan, the last"\r\nben,\r\ncat,Cat\r\n');
  const { submissions } = await made.read(["03", "14"], roster);
  const rows = submissions.map(({ student, exercise, state, reason }) => [
    student.id,
    student.name,
    exercise,
    state,
    reason,
  ]);
  const [no03, no14] = ["03-gather", "14-stay-responsive"].map(
    (name) => `there is no exercises/${name}/exercise.ts.`,
  );
  expect(rows).toEqual([
    ["ana", "Ana Ruiz", "03", "gradable", undefined],
    ["ana", "Ana Ruiz", "14", "no-attempt", no14],
    ["ben", undefined, "03", "no-attempt", no03],
    ["ben", undefined, "14", "no-attempt", no14],
    ["cat", "Cat", "03", "no-attempt", no03],
    ["cat", "Cat", "14", "gradable", undefined],
    ["dan", "Dan, the last", "03", "no-attempt", "nothing was handed in."],
    ["dan", "Dan, the last", "14", "no-attempt", "nothing was handed in."],
  ]);
});

test("a student who is not on the roster is graded and flagged", async () => {
  await using made = await madeUpClass({ "ana/exercise.ts": ANSWER, "ben/exercise.ts": ANSWER });
  const roster = join(made.parent, "roster.csv");
  await writeFile(roster, "ben\n");
  const { submissions } = await made.read(["03"], roster);
  expect(submissions.map(({ student, state, flags }) => [student.id, state, flags])).toEqual([
    ["ana", "gradable", ["not-on-roster"]],
    ["ben", "gradable", []],
  ]);
});

test("a roster of which nobody is in the class: exit 4, and an id of each", async () => {
  await using made = await madeUpClass({ "10001/exercise.ts": ANSWER, "10002/exercise.ts": ANSWER });
  const roster = join(made.parent, "roster.csv");
  await writeFile(roster, "Name;Mail\nAna;10001\n");
  await expect(made.read(["03"], roster)).rejects.toMatchObject({
    exitCode: 4,
    message: expect.stringContaining(
      'is an id of this class: the roster begins with "Name", the class with "10001".',
    ),
  });
});

test("odd ids are made safe through a map", async () => {
  await using made = await madeUpClass({
    "=cmd()/exercise.ts": ANSWER,
    "new\nline/exercise.ts": ANSWER,
    "NUL/exercise.ts": ANSWER,
    "\u0430na/exercise.ts": ANSWER,
    "ana/exercise.ts": ANSWER,
  });
  const { submissions } = await made.read();
  const safe = submissions.map(({ student }) => student.safe);
  expect(submissions.map(({ student }) => student.id)).toEqual([
    "=cmd()",
    "NUL",
    "ana",
    "new\nline",
    "\u0430na",
  ]);
  expect(safe).toEqual([
    expect.stringMatching(/^cmd-[0-9a-f]{16}$/),
    expect.stringMatching(/^NUL-[0-9a-f]{16}$/),
    "ana",
    expect.stringMatching(/^new-line-[0-9a-f]{16}$/),
    expect.stringMatching(/^na-[0-9a-f]{16}$/),
  ]);
  expect(submissions.map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => "gradable"));
});
