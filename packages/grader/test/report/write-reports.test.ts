import { beforeEach, expect, test } from "vitest";
import { madeUpGrades, madeUpRecord, ungraded } from "../made-up-records.ts";
import { mkdtempDisposableSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { writeReports } from "../../src/index.ts";

let folder = "";

beforeEach(() => {
  const directory = mkdtempDisposableSync(join(tmpdir(), "made-up-"));
  folder = join(directory.path, "week 3 out");
  return () => directory.remove();
});

function files(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .toSorted();
}

test("all formats, into a folder that is made, and nothing else", () => {
  const paths = writeReports([madeUpRecord("ana"), madeUpRecord("bo ../x")], folder);

  expect(files()).toEqual([
    "classroom/ana/result.base64",
    "classroom/ana/result.json",
    "classroom/bo-x-c86bdd488e289a2e/result.base64",
    "classroom/bo-x-c86bdd488e289a2e/result.json",
    "gradebook.csv",
    "grades.csv",
    "gradescope/ana/results.json",
    "gradescope/bo-x-c86bdd488e289a2e/results.json",
    "html/index.html",
    "html/students/ana.html",
    "html/students/bo-x-c86bdd488e289a2e.html",
    "items.csv",
    "junit.xml",
  ]);
  expect(paths.map((path) => path.slice(folder.length + 1))).toEqual([
    "grades.csv",
    "gradebook.csv",
    "items.csv",
    join("html", "index.html"),
    "junit.xml",
    "gradescope",
    "classroom",
  ]);
});

test("only what was asked for", () => {
  expect(writeReports([madeUpRecord("ana")], folder, ["junit"])).toEqual([join(folder, "junit.xml")]);
  expect(files()).toEqual(["junit.xml"]);
});

test("a second time gives the same bytes, and leaves what others put there", () => {
  const records = madeUpGrades(6);
  writeReports(records, folder);
  writeFileSync(join(folder, "notes.txt"), "mine");
  const contents = (): string[] => files().map((path) => readFileSync(join(folder, path), "utf8"));
  const before = contents();

  writeReports(records.toReversed(), folder);

  expect(contents()).toEqual(before);
  expect(files()).toContain("notes.txt");
});

test("what an earlier run gave to Gradescope is taken away when the grader has failed since", () => {
  writeReports([madeUpRecord("ana"), madeUpRecord("bo")], folder, ["gradescope"]);

  writeReports([ungraded("ana", "grader-error", "No box."), madeUpRecord("bo")], folder, ["gradescope"]);

  expect(files()).toEqual(["gradescope/bo/results.json"]);
});
