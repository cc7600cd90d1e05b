import { execFile } from "node:child_process";
import { hash } from "node:crypto";
import { link, mkdir, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { ingest, ownPath } from "../../src/index.ts";
import { ANSWER, contentOf, madeUpClass, STARTER } from "../made-up-class.ts";
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

test("student without a file: a row no-attempt, never a missing row", async () => {
  await using made = await madeUpClass({
    "ana/03/exercise.ts": ANSWER,
    "ben/notes.md": "sorry",
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

test("the starter unchanged is no attempt, whatever an editor did to its white space", async () => {
  await using made = await madeUpClass({
    "ana/exercise.ts": STARTER,
    "ben/exercise.ts": `\uFEFF${STARTER.replaceAll("\n", "\r\n\r\n")}  `,
    "cat/exercise.ts": ANSWER,
  });
  const { submissions } = await made.read();
  expect(submissions.map(({ state }) => state)).toEqual(["no-attempt", "no-attempt", "gradable"]);
  expect(submissions[0]?.reason).toBe("the starter is unchanged.");
});

test("a file that was handed out beside the exercise is part of the attempt", async () => {
  await using made = await madeUpClass({
    "ana/14/exercise.ts": STARTER,
    "ana/14/exercise-worker.ts": "export const mine = 1;",
  });
  const { submissions } = await made.read(["14"]);
  expect(submissions[0]).toMatchObject({ state: "gradable" });
  expect([...(submissions[0]?.files.keys() ?? [])]).toEqual(["exercise.ts", "exercise-worker.ts"]);
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

test.each(["03/exercise.js", "exercise 3/exercise.mts", "03.js", "ejercicio 3/exercise.ts"])(
  "%s is not taken, and may be meant",
  async (path) => {
    await using made = await madeUpClass({ [`ana/${path}`]: ANSWER, "ana/14/exercise.ts": ANSWER });
    const { submissions } = await made.read(["03", "14"]);
    const reason = `there is no exercises/03-gather/exercise.ts; the nearest is ${path}.`;
    expect(submissions[0]).toMatchObject({ exercise: "03", state: "not-gradable", reason });
  },
);

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

test("two files for one exercise: nobody chooses for the student", async () => {
  await using made = await madeUpClass({ "ana/a/03/exercise.ts": ANSWER, "ana/b/03/exercise.ts": STARTER });
  expect(await made.submission()).toMatchObject({
    state: "not-gradable",
    reason: "there is more than one file for exercise 03: a/03/exercise.ts and b/03/exercise.ts.",
  });
});

test("link, device, bad encoding, case clash: not-gradable and flagged, and the run goes on", async () => {
  await using made = await madeUpClass({
    "ana/exercise.ts": ANSWER,
    "ben/other.ts": ANSWER,
    "cat/exercise.ts": Buffer.from(ANSWER, "utf16le"),
    "dan/exercise.ts": Buffer.concat([Buffer.from(ANSWER), Buffer.from([0xff])]),
    "eva/exercise.ts": ANSWER,
    "eva/Exercise.ts": STARTER,
    "fay/big.md": "",
    "hal/exercise.ts": `${ANSWER}//${"x".repeat(256_000)}`,
    "zoe/exercise.ts": ANSWER,
  });
  const secret = join(made.parent, "secret.ts");
  await writeFile(secret, "the secret");
  await symlink(secret, join(made.folder, "ben/exercise.ts"));
  await link(secret, join(made.folder, "fay/exercise.ts"));
  await symlink(made.root, join(made.folder, "gus"));
  await promisify(execFile)("mkfifo", [join(made.folder, "ian"), join(made.folder, "zoe/pipe")]);
  const before = await contentOf(made.parent);
  const { submissions } = await made.read();
  const rows = submissions.map(({ student, state, flags, reason }) => [
    student.id,
    state,
    flags.join(),
    reason,
  ]);
  const no = "not-gradable";
  expect(rows).toEqual([
    ["ana", "gradable", "", undefined],
    ["ben", no, "link", "exercise.ts is a link."],
    ["cat", no, "bad-encoding", "exercise.ts is not text in UTF-8: save it as UTF-8."],
    ["dan", no, "bad-encoding", "exercise.ts is not text in UTF-8: save it as UTF-8."],
    ["eva", no, "case-clash", "Exercise.ts and exercise.ts are one file on some systems."],
    ["fay", no, "link", "exercise.ts has a second name (a hard link): copy the folder without links."],
    ["gus", no, "link", "gus is a link."],
    ["hal", no, "too-big", "exercise.ts is larger than 256 kB."],
    ["ian", no, "special-file", "ian is no regular file."],
    ["zoe", no, "special-file", "pipe is no regular file."],
  ]);
  expect(await contentOf(made.parent)).toEqual(before);
  expect(JSON.stringify(submissions.flatMap(({ files }) => [...files.values()].map(String)))).not.toContain(
    "secret",
  );
});

test("a link in the middle of the path is not followed", async () => {
  await using made = await madeUpClass({ "ana/readme.md": "" });
  await symlink(join(made.root, "exercises"), join(made.folder, "ana/exercises"));
  expect(await made.submission()).toMatchObject({
    state: "not-gradable",
    flags: ["link"],
    reason: "exercises is a link.",
  });
});

test("what is elsewhere does not touch the answer, and is told", async () => {
  await using made = await madeUpClass({
    "ana/03/exercise.ts": `import "./own/helper.ts";\n${ANSWER}`,
    "ana/03/own/helper.ts": 'export { deep } from "../deep.ts";',
    "ana/03/deep.ts": "export const deep = 1;",
    "ana/03/exercise.test.ts": "mine",
    "ana/03/scratch.ts": "",
    "ana/03/node_modules/undici/index.js": "evil",
    "ana/packages/a.ts": "",
    "ana/packages/b.ts": "",
  });
  await symlink("/", join(made.folder, "ana/packages/root"));
  const { submissions, ignored } = await made.read();
  const [submission] = submissions;
  expect(submission).toMatchObject({ state: "gradable", flags: [], file: "03/exercise.ts" });
  expect([...(submission?.files.keys() ?? [])]).toEqual(["exercise.ts", "own/helper.ts", "deep.ts"]);
  expect(submission?.ignored).toEqual([{ path: "03/scratch.ts", why: "exercise 03 does not import it" }]);
  expect(ownPath(submission ?? {}, "deep.ts")).toBe("03/deep.ts");
  const at = (path: string): string => join(made.folder, "ana", path);
  expect(ignored.map(({ path, why }) => [path, why])).toEqual([
    [at("03/node_modules/"), "is not looked into"],
    [at("packages/root"), "is a link"],
    [at("packages/"), "2 files that no exercise names"],
  ]);
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

test("../, absolute name, zip bomb, and every other zip that is not honest: not-gradable, flagged, nothing touched", async () => {
  const answer = { name: "exercise.ts", content: ANSWER };
  const cut = madeUpZip([answer]);
  const bomb = "0".repeat(5_000_000);
  const noise = hash("sha512", ANSWER).repeat(100);
  await using made = await madeUpClass({
    "abs.zip": madeUpZip([answer, { name: "/etc/cron.d/evil", content: "x" }]),
    "bomb.zip": madeUpZip([answer, { name: "more.ts", content: bomb }]),
    "clash.zip": madeUpZip([answer, { name: "EXERCISE.ts", content: "" }]),
    "crc.zip": madeUpZip([{ ...answer, crc: 1 }]),
    "cut.zip": cut.subarray(0, cut.length - 30),
    "drive.zip": madeUpZip([answer, { name: "C:\\evil.ts", content: "x" }]),
    "encrypted.zip": madeUpZip([{ ...answer, flags: 0x801 }]),
    "liar.zip": madeUpZip([{ ...answer, content: bomb, declaredSize: 100 }]),
    "link.zip": madeUpZip([{ name: "exercise.ts", content: "/etc/passwd", mode: 0o120777 }]),
    "newline.zip": madeUpZip([answer, { name: "a\nb.ts" }]),
    "nul.zip": madeUpZip([answer, { name: "a\0b.ts" }]),
    "pipe.zip": madeUpZip([{ ...answer, mode: 0o010644 }]),
    "shared.zip": madeUpZip(
      ["exercise.ts", "a.ts", "b.ts"].map((name) => ({
        name,
        content: noise,
        shared: name !== "exercise.ts",
      })),
    ),
    "slip.zip": madeUpZip([answer, { name: "../../evil.ts", content: "x" }]),
    "slip2.zip": madeUpZip([answer, { name: "a\\..\\..\\evil.ts", content: "x" }]),
    "twice.zip": madeUpZip([answer, { name: "exercise.ts", content: STARTER }]),
    "utf.zip": madeUpZip([answer, { name: Buffer.from([0x61, 0xff, 0x2e, 0x74, 0x73]) }]),
    "zoe.zip": madeUpZip([answer]),
  });
  const before = await contentOf(made.parent);
  const { submissions } = await made.read();
  const rows = submissions.map(({ student, state, flags }) =>
    `${student.id}: ${state} ${flags.join()}`.trim(),
  );
  expect(rows).toEqual([
    "abs: not-gradable bad-name",
    "bomb: not-gradable zip-bomb",
    "clash: not-gradable case-clash",
    "crc: not-gradable bad-zip",
    "cut: not-gradable bad-zip",
    "drive: not-gradable bad-name",
    "encrypted: not-gradable bad-zip",
    "liar: not-gradable bad-zip",
    "link: not-gradable link",
    "newline: not-gradable bad-name",
    "nul: not-gradable bad-name",
    "pipe: not-gradable special-file",
    "shared: not-gradable zip-bomb",
    "slip: not-gradable bad-name",
    "slip2: not-gradable bad-name",
    "twice: not-gradable case-clash",
    "utf: not-gradable bad-name",
    "zoe: gradable",
  ]);
  expect(await contentOf(made.parent)).toEqual(before);
});

test("a zip as people make it: one more folder inside, with what a system leaves behind", async () => {
  await using made = await madeUpClass({
    "ana.zip": madeUpZip([
      { name: "my work/", mode: 0o040755 },
      { name: "my work/exercise.ts", content: ANSWER },
      { name: "__MACOSX/my work/._exercise.ts", content: "x" },
      { name: "my work/.DS_Store", content: "x" },
      { name: "my work/old.zip", content: madeUpZip([]) },
    ]),
    "ben.zip": madeUpZip([{ name: "work\\03\\exercise.ts", content: ANSWER, mode: 0 }]),
  });
  const { submissions, ignored } = await made.read();
  expect(submissions.map(({ state, file }) => [state, file])).toEqual([
    ["gradable", "my work/exercise.ts"],
    ["gradable", "work/03/exercise.ts"],
  ]);
  expect(ignored).toEqual([
    { path: join(made.folder, "ana.zip/my work/old.zip"), why: "is a zip inside of what was handed in" },
  ]);
});

test("a clone of the whole course, with all that was installed in it, is told of in three lines", async () => {
  const names = Array.from({ length: 13 }, (_, index) => `packages${index}`);
  const folders = names.flatMap((name) => [`ana/${name}/a.ts`, `ana/${name}/node_modules/a/index.js`]);
  await using made = await madeUpClass({
    ...Object.fromEntries(folders.map((path) => [path, ""])),
    "ana/exercises/03-gather/exercise.ts": ANSWER,
  });
  await symlink("/", join(made.folder, "ana/zzz"));
  const { submissions, ignored } = await made.read();
  expect(submissions).toMatchObject([{ state: "gradable" }]);
  expect(ignored.map(({ path, why }) => [path, why])).toEqual([
    [join(made.folder, "ana"), "13 folders such as packages0/node_modules/ are not looked into"],
    [join(made.folder, "ana/zzz"), "is a link"],
    [join(made.folder, "ana"), "13 files that no exercise names"],
  ]);
});

test("what installed packages hold is no matter of the student's", async () => {
  await using made = await madeUpClass({
    "ana.zip": madeUpZip([
      { name: "exercise.ts", content: ANSWER },
      { name: "node_modules/zeros.bin", content: "0".repeat(5_000_000) },
      { name: "node_modules/a", content: "../b", mode: 0o120777 },
    ]),
  });
  expect(await made.submission()).toMatchObject({ state: "gradable", flags: [] });
});

test("a zip with more entries than anybody looks through", async () => {
  const entries = Array.from({ length: 20_001 }, (_, index) => ({ name: `f${index}` }));
  await using made = await madeUpClass({ "ana.zip": madeUpZip(entries) });
  expect(await made.submission()).toMatchObject({ state: "not-gradable", flags: ["too-big"] });
});

test("two folders for one student, odd ids: exit 4 before running, both named", async () => {
  await using made = await madeUpClass({
    "ana/exercise.ts": ANSWER,
    "ana.zip": "no zip",
    "Ben/exercise.ts": "",
    "ben.ts": "",
  });
  await expect(made.read()).rejects.toMatchObject({
    name: "InputError",
    exitCode: 4,
    message: [
      `there are 2 for the student "Ben": ${join(made.folder, "Ben")} and ${join(made.folder, "ben.ts")}; keep one.`,
      `there are 2 for the student "ana": ${join(made.folder, "ana")} and ${join(made.folder, "ana.zip")}; keep one.`,
    ].join(" "),
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

test("a student who is not on the roster is graded and flagged", async () => {
  await using made = await madeUpClass({ "ana/exercise.ts": ANSWER });
  const roster = join(made.parent, "roster.csv");
  await writeFile(roster, "ben\n");
  const { submissions } = await made.read(["03"], roster);
  expect(submissions.map(({ student, state, flags }) => [student.id, state, flags])).toEqual([
    ["ana", "gradable", ["not-on-roster"]],
    ["ben", "no-attempt", []],
  ]);
});
