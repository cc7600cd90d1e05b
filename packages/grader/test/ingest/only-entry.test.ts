import { join } from "node:path";
import { expect, test } from "vitest";
import { isDownload } from "../../src/ingest/lms-names.ts";
import { ANSWER, madeUpClass } from "../made-up-class.ts";
import { madeUpZip } from "../made-up-zip.ts";

const BOB = "Bob Good_2_assignsubmission_file/exercise.ts";
const ZIP = madeUpZip([{ name: BOB, content: ANSWER }]);

/** Who has rows when this is all that the folder of the class holds, and what the instructor is told. */
async function read(files: Record<string, string | Uint8Array>): Promise<[ids: string[], warnings: string]> {
  await using made = await madeUpClass(files);
  const { submissions, warnings } = await made.read();
  const told = warnings.join("\n").replaceAll(join(made.folder, "/"), "");
  return [submissions.map(({ student }) => student.id), told];
}

test.each([
  [`Eve Evil_1_assignsubmission_file/${BOB}`, ANSWER],
  ["eve_1_9001_work.zip", ZIP],
  ["Eve Evil_1_assignsubmission_file/work.zip", ZIP],
])("the only student cannot hand in for another: %s", async (path, content) => {
  expect(await read({ [path]: content })).toEqual([["1"], ""]);
});

test.each([
  [`eve/${BOB}`, ANSWER, "eve"],
  ["eve.zip", ZIP, "eve.zip"],
  [`eve-1234/${BOB}`, ANSWER, "eve-1234"],
])("what has a student's name is a student's, whatever it holds: %s", async (path, content, entry) => {
  const warning = `${entry} was taken for what one student handed in. If it is a class, as it looks, give that path.`;
  expect(await read({ [path]: content })).toEqual([[entry.replace(".zip", "")], warning]);
});

test.each([
  [`submissions/${BOB}`, ANSWER, "submissions"],
  [`CS101-Week 3-4711/${BOB}`, ANSWER, "CS101-Week 3-4711"],
  ["CS101-Week 3-4711 (1).zip", ZIP, "CS101-Week 3-4711 (1).zip"],
  ["week-3-submissions/2/exercise.ts", ANSWER, "week-3-submissions"],
])("what has the name of a class is one, and it is said: %s", async (path, content, entry) => {
  const warning = `${entry} was taken for the class. If it is what one student handed in, give it the student's name.`;
  expect(await read({ [path]: content })).toEqual([["2"], warning]);
});

test("in a class that is named as one, a student is not taken for another class", async () => {
  await using made = await madeUpClass(
    { [`week-3-eve-submissions/bob/exercise.ts`]: ANSWER },
    "week-3-submissions",
  );
  const { submissions } = await made.read();
  expect(submissions.map(({ student }) => student.id)).toEqual(["eve-submissions"]);
});

test.each([
  "ana",
  "ana.zip",
  "ana-1234",
  "Ana Ruiz_101_assignsubmission_file",
  "bo-a-b_1_2_a-3.zip",
  "exercise-03.zip",
])("%s is no name of a class", (name) => expect(isDownload(name)).toBe(false));
