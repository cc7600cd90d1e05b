import { execFile } from "node:child_process";
import { link, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { ANSWER, contentOf, madeUpClass, STARTER } from "../made-up-class.ts";

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
