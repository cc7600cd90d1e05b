import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolderFor } from "../in-folder.ts";
import { runGrade } from "../run-grade.ts";

test("help is what somebody gets who asks for it in a word", async () => {
  const folder = await emptyFolderFor("help");
  const { status, stdout, stderr } = await runGrade(folder, "help");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("Usage: pnpm grade [options] <dir>");
  expect((await runGrade(folder, "help", "report")).stdout).toContain("Usage: pnpm grade report");
});

test.for([
  [["nowhere"], 2, "error: there is no folder"],
  [[], 2, "missing required argument 'dir'"],
  [["class", "-e", "gathr"], 2, "Did you mean 03 (gather)?"],
  [["class", "--jbos", "3"], 2, "(Did you mean --jobs?)"],
  [["class", "--jobs", "0"], 2, "It must be a whole number of 1 or more."],
  [["class", "--fail-under", "200"], 2, "It must be a whole number from 0 to 100."],
  [["class", "--isolation", "sealt"], 2, "Allowed choices are auto, sealed, default, none."],
  [
    ["class", "--isolation", "none", "--require-isolation", "default", "-e", "3"],
    2,
    "none is less than --require-isolation default",
  ],
  [["class", "--format", "pdf"], 2, "There are csv, html, junit, gradescope, classroom."],
  [["class", "-e", "3", "--only", "anna"], 2, 'there is no student "anna"'],
  [["class", "-e", "3", "--only", "anna"], 2, 'Did you mean "ana"?'],
  [["class", "-e", "3", "--out", "class/results"], 2, "lies in the folder of the class"],
  [["class", "-e", "3", "--out", "a-file"], 2, "results cannot be written to"],
  [["class", "-e", "3", "--out", "twins"], 2, "holds something else (Ana, ana): choose a new folder"],
  [["class", "-e", "3", "--roster", "nowhere.csv"], 2, "nowhere.csv"],
  [["twins", "-e", "3"], 4, "Ana"],
  [["validate", "3", "--attack", "forges-aborst"], 2, 'Did you mean "forges-aborts"?'],
  [["doctor", "--isolation", "bogus", "--help-me"], 2, "Usage: pnpm grade doctor [options]"],
  [["clas", "-e", "3"], 2, "Did you mean class?"],
  [["dcotor"], 2, 'It was taken for a folder. Did you mean "doctor"?'],
  [["reprot", "class"], 2, 'It was taken for a folder. Did you mean "report"?'],
  [["report", "class"], 2, "Usage: pnpm grade report [options] <out>"],
  [["doctor", "--isolation", "bogus"], 2, "Allowed choices are auto, default."],
] as const)("%j ends with %i and says: %s", async ([args, status, sentence]) => {
  const folder = await emptyFolderFor("wrong");
  for (const path of ["class/ana", "twins/ana", "twins/Ana"])
    mkdirSync(join(folder, path), { recursive: true });
  for (const path of ["class/ana", "twins/ana", "twins/Ana"]) writeFileSync(join(folder, path, "a.md"), "");
  writeFileSync(join(folder, "a-file"), "");
  const isolation = args.some((arg) => arg === "--isolation") ? [] : ["--isolation", "default"];
  const ended = await runGrade(folder, ...args, ...isolation);
  expect(ended.stderr).toContain(sentence);
  expect(ended.stderr).not.toMatch(/^\s+at /m);
  expect([ended.status, ended.stdout]).toEqual([status, ""]);
  expect(readdirSync(folder).toSorted()).toEqual(["a-file", "class", "temporary", "twins"]);
});
