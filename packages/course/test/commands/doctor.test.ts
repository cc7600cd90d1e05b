import { readdir } from "node:fs/promises";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { report } from "../../src/commands/doctor.ts";
import { madeUpCourse } from "../made-up-course.ts";
import { runCli } from "../run-cli.ts";

test("all is well", () => {
  const text = report([
    { subject: "Node", found: "26.10.0, the course's own" },
    { subject: "this folder", found: `/${"long/".repeat(15)} can be written` },
  ]);
  expect(text).toMatchInlineSnapshot(`
    "
     ok    Node         26.10.0, the course's own
     ok    this folder  /long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/
                        can be written

     All is well.
    "
  `);
});

test("problems, each with its fix", () => {
  const text = report([
    {
      subject: "Node",
      found: "20.20.2 in /usr/bin/node is too old: the course runs on 22.19 or newer",
      fix: "npx --yes pnpm@12 install",
    },
    { subject: "git", found: "2.39.5" },
    { subject: "this folder", found: "/c cannot be written (EACCES)", fix: "move it" },
  ]);
  expect(text).toMatchInlineSnapshot(`
    "
     FAIL  Node         20.20.2 in /usr/bin/node is too old: the course runs on
                        22.19 or newer
                        -> npx --yes pnpm@12 install
     ok    git          2.39.5
     FAIL  this folder  /c cannot be written (EACCES) -> move it

     2 problems, each with its fix (->).
    "
  `);
});

test("on this computer, in a course that was not installed, without git and without a temporary folder", async () => {
  await using course = await madeUpCourse({ "exercises/03-gather/exercise.ts": "" });
  const before = await readdir(course.root);
  const { code, stdout, stderr } = await runCli(course.root, ["doctor"], {
    PATH: dirname(import.meta.filename),
    TMPDIR: "/nonexistent",
  });
  expect(stdout).toMatch(/^ ok {4}Node /m);
  expect(stdout).toMatch(/^ FAIL {2}git .*cannot be run/m);
  expect(stdout).toMatch(/^ FAIL {2}packages .*pnpm-lock\.yaml is missing/m);
  expect(stdout).toMatch(/^ ok {4}this folder /m);
  expect(stdout).toMatch(/^ FAIL {2}temporary .*\/nonexistent cannot be written \(ENOENT\)/m);
  expect(stdout).toMatch(/^ ok {4}ports /m);
  expect([code, stderr]).toEqual([1, ""]);
  expect(await readdir(course.root)).toEqual(before);
});
