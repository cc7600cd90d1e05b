import { mkdir, symlink } from "node:fs/promises";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { ownPath } from "../../src/index.ts";
import { ANSWER, madeUpClass } from "../made-up-class.ts";
import { madeUpZip } from "../made-up-zip.ts";

test("what is elsewhere does not touch the answer, and is told", async () => {
  await using made = await madeUpClass({
    "ana/03/exercise.ts": `import "./own/helper.ts";\n${ANSWER}`,
    "ana/03/own/helper.ts": 'export { deep } from "../deep.ts";',
    "ana/03/deep.ts": "export const deep = 1;",
    "ana/03/exercise.test.ts": "mine",
    "ana/03/scratch.ts": "",
    "ana/03/.own/index.js": "evil",
    "ana/03/node_modules/undici/index.js": "evil",
    "ana/.git/hooks/pre-commit": "evil",
    "ana/.github/workflows/a.yml": "",
    "ana/.vscode/settings.json": "{}",
    "ana/Thumbs.db": "",
    "ana/packages/a.ts": "",
    "ana/packages/b.ts": "",
    "ana/alone/c.ts": "",
  });
  await symlink("/", join(made.folder, "ana/packages/root"));
  const { submissions, ignored } = await made.read();
  const [submission] = submissions;
  expect(submission).toMatchObject({ state: "gradable", flags: [], file: "03/exercise.ts" });
  expect([...(submission?.files.keys() ?? [])]).toEqual(["exercise.ts", "own/helper.ts", "deep.ts"]);
  expect(submission?.ignored.map(({ path, why }) => [path, why])).toEqual([
    ["03/scratch.ts", "exercise 03 does not import it"],
    ["03/.own/", "is not looked into"],
    ["packages/root", "is a link"],
    ["alone/", "1 file that no exercise names"],
    ["packages/", "2 files that no exercise names"],
  ]);
  expect(ownPath(submission ?? {}, "deep.ts")).toBe("03/deep.ts");
  const at = (path: string): string => join(made.folder, "ana", path);
  expect(ignored.map(({ path, why }) => [path, why])).toEqual([
    [at("03/.own/"), "is not looked into"],
    [at("packages/root"), "is a link"],
    [at("alone/"), "1 file that no exercise names"],
    [at("packages/"), "2 files that no exercise names"],
  ]);
});

test("a clone of the whole course, with all that was installed in it, is told of in three lines", async () => {
  const names = Array.from({ length: 13 }, (_, index) => `packages${index}`);
  const folders = names.flatMap((name) => [`ana/${name}/a.ts`, `ana/${name}/.own/a/index.js`]);
  await using made = await madeUpClass({
    ...Object.fromEntries(folders.map((path) => [path, ""])),
    "ana/exercises/03-gather/exercise.ts": ANSWER,
  });
  await symlink("/", join(made.folder, "ana/zzz"));
  const { submissions, ignored } = await made.read();
  expect(submissions).toMatchObject([{ state: "gradable" }]);
  expect(ignored.map(({ path, why }) => [path, why])).toEqual([
    [join(made.folder, "ana"), "13 folders such as packages0/.own/ are not looked into"],
    [join(made.folder, "ana/zzz"), "is a link"],
    [join(made.folder, "ana"), "13 files that no exercise names"],
  ]);
});

test("what is told lies there: of a single file, of files of one student, of a zip in a folder", async () => {
  const zip = madeUpZip([{ name: "own/notes.md" }]);
  await using made = await madeUpClass({
    "felix.ts": ANSWER,
    "ruizana_10001_67890_notes-1.md": "",
    "ruizana_10001_67891_work.zip": zip,
    "ruizana_10001_67892_14.ts": ANSWER,
    "gina/work.zip": zip,
    "gina/14.ts": ANSWER,
  });
  const { ignored } = await made.read(["14"]);
  expect(ignored.map(({ path }) => relative(made.folder, path)).toSorted()).toEqual([
    "felix.ts",
    "gina/work.zip",
    "ruizana_10001_67890_notes-1.md",
    "ruizana_10001_67891_work.zip",
  ]);
});

test("folders of the course, and what a reason names already, are not told again", async () => {
  await using made = await madeUpClass({
    "ana/exercises/03-gather/exercise.ts": ANSWER,
    "ana/.ci/build.yml": "",
    "ana/.own/notes.md": "",
    "ben/work.rar": "",
  });
  await mkdir(join(made.root, ".ci"));
  const { ignored, submissions } = await made.read();
  expect(ignored.map(({ path }) => relative(made.folder, path))).toEqual([join("ana", ".own")]);
  expect(submissions.map((each) => each.ignored.map(({ path }) => path))).toEqual([[".own/"], ["work.rar"]]);
});
