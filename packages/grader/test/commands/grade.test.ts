import { once } from "node:events";
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lockResults } from "../../src/record/index.ts";
import { processesOf } from "../../src/validate/left-behind.ts";
import { type Expected, writeBigClass } from "../big-class.ts";
import { emptyFolderFor } from "../in-folder.ts";
import { ROOT, rowsOf, runGrade, startGrade } from "../run-grade.ts";

/** Of those that need a box, one of each kind. */
const BOXED = new Set([
  "right-0",
  "wrong-completion-order",
  "exit-at-import",
  "patched-object-is",
  "=cmd()",
  "zipped",
  "202",
]);

async function folderWithClass(chosen: (id: string, expected: Expected) => boolean): Promise<{
  folder: string;
  table: Map<string, Expected>;
}> {
  const folder = await emptyFolderFor("class");
  // Boxes may be other users.
  chmodSync(folder, 0o755);
  const all = writeBigClass(ROOT, join(folder, "everybody"), 1);
  const table = new Map([...all].filter(([id, expected]) => chosen(id, expected)));
  writeBigClass(ROOT, join(folder, "week 3"), 1, (id) => table.has(id));
  return { folder, table };
}

/** What a row says, in the words of the made class. */
function saidOf({ state = "", passed, expected }: Record<string, string>): string {
  if (state !== "graded") return state;
  return passed === expected ? "all" : passed === "0" ? "none" : "some";
}

function grades(folder: string): Record<string, string>[] {
  return rowsOf(readFileSync(join(folder, "week 3-graded", "grades.csv"), "utf8"));
}

test("a class gives the expected table, whoever is in it; again, nothing is run and the bytes are equal", async () => {
  const { folder, table } = await folderWithClass(
    (id, expected) => BOXED.has(id) || expected === "not-gradable" || expected === "no-attempt",
  );
  const first = await runGrade(folder, "-e", "3", "week 3");
  expect(first.stderr).toMatch(/^ \[\d+\/\d+\] right-0 03: 6 of 6 tests pass/m);
  expect(first.status).toBe(0);
  expect(statSync(join(folder, "week 3-graded")).mode & 0o777, "grades are not for everybody").toBe(0o700);
  const rows = grades(folder);
  const said = rows.map((row) => [(row["student"] ?? "").replace(/^'/, ""), saidOf(row)] as const);
  expect(Object.fromEntries(said)).toEqual(Object.fromEntries(table));

  const csv = readFileSync(join(folder, "week 3-graded", "grades.csv"), "utf8");
  const second = await runGrade(folder, "week 3", "-e", "gather", "--fail-under", "100");
  expect(second.status).toBe(1);
  expect(second.stderr).toMatch(/\d+ below 100 %: /);
  expect(second.stderr).toMatch(/ \d+ kept from before, \d+ with nothing to run$/m);
  expect(grades(folder)).toEqual(rows);
  expect(csv).toContain("right-0");
  expect(readdirSync(join(folder, "temporary"))).toEqual([]);
});

test("interrupted, it says how many are done, leaves nothing behind, and goes on", async () => {
  const { folder } = await folderWithClass((id) => ["right-0", "zipped", "202"].includes(id));
  const { child, ended } = startGrade(folder, ["week 3", "-e", "3", "-j", "1"]);
  child.stderr?.once("data", () =>
    child.stderr?.on("data", (text: Buffer) => {
      if (text.toString().includes("tests pass")) child.kill("SIGINT");
    }),
  );
  const { status, stderr } = await ended;
  expect(stderr).toMatch(/Interrupted: [12] of 3 results are there\. The same command goes on\./);
  expect(status).toBe(130);
  expect(readdirSync(join(folder, "temporary"))).toEqual([]);
  expect([...processesOf(folder)]).toEqual([]);

  const again = await runGrade(folder, "week 3", "-e", "3");
  expect(again.status).toBe(0);
  expect(again.stderr).toMatch(/3 results: [12] graded now, [12] kept from before/);
  expect(grades(folder).map(saidOf)).toEqual(["all", "all", "all"]);
});

test.for(["SIGINT", "SIGTERM"] as const)(
  "%s ends it also while it begins, and it says so",
  async (signal) => {
    const folder = await emptyFolderFor("early");
    mkdirSync(join(folder, "class", "ana"), { recursive: true });
    mkdirSync(join(folder, "temporary"));
    // The first thing that it does is to make a folder; next it starts itself again in bubblewrap.
    const begun = once(watch(join(folder, "temporary")), "change");
    const { child, ended } = startGrade(folder, ["class", "-e", "3"]);
    await begun;
    child.kill(signal);
    const { status, stdout, stderr } = await ended;
    // Where this process had to wait for its turn, the grader may have done all its work before the signal came.
    const said = /\n Interrupted[.:].*\n$/.test(`\n${stderr}`);
    expect([status, said]).toEqual(stdout === "" ? [130, true] : [0, false]);
    expect(readdirSync(join(folder, "temporary"))).toEqual([]);
  },
);

test("a student is found however the name is written: composed or decomposed, in capitals or not", async () => {
  const folder = await emptyFolderFor("names");
  for (const id of ["Jo\u0308rg", "ana"]) mkdirSync(join(folder, "class", id), { recursive: true });
  for (const asked of ["J\u00f6rg", "j\u00f6RG"]) {
    const args = ["class", "-e", "3", "--only", asked, "--isolation", "default"];
    const { status, stderr } = await runGrade(folder, ...args);
    expect([status, stderr]).toEqual([0, expect.stringContaining("2 results: 2 with nothing to run")]);
  }
});

test("whose is what lies alone in the folder of a class is said where it may be another's", async () => {
  const folder = await emptyFolderFor("alone");
  const inside = join(folder, "class/eve/Bob Good_2_assignsubmission_file");
  mkdirSync(inside, { recursive: true });
  writeFileSync(join(inside, "a.md"), "");
  const { status, stderr } = await runGrade(folder, "class", "-e", "3", "--isolation", "default");
  expect(stderr).toMatch(/^ warning: .*eve was taken for what one student handed in\. If it is a class, /m);
  expect(status).toBe(0);
});

test("a run that leaves out what the last one was asked for says so before it grades", async () => {
  const folder = await emptyFolderFor("again");
  mkdirSync(join(folder, "class", "ana"), { recursive: true });
  writeFileSync(join(folder, "class.csv"), "ana\nben\n");
  const first = await runGrade(folder, "class", "-e", "3", "--roster", "class.csv", "--isolation", "default");
  expect([first.status, first.stderr]).toEqual([0, expect.not.stringContaining("Attention")]);

  const second = await runGrade(folder, "class", "-e", "3", "--isolation", "default");
  const [before = "", after = ""] = second.stderr.split("Checking syntax");
  expect(before.replaceAll(/\s+/g, " ")).toContain("with the roster class.csv, and this run replaces them.");
  expect(after).toContain("with nothing to run");
});

test("results that another grader is at work on are left alone, and it is named", async () => {
  const { folder } = await folderWithClass((id) => id === "starter");
  const out = join(folder, "week 3-graded");
  const grading = ["week 3", "-e", "3", "--isolation", "default"];
  expect((await runGrade(folder, ...grading)).status).toBe(0);
  const before = grades(folder);
  {
    using _other = lockResults(out);
    for (const args of [grading, ["report", "week 3-graded"]]) {
      const { status, stdout, stderr } = await runGrade(folder, ...args);
      expect(stderr).toContain(`error: another grader (process ${process.pid} on `);
      expect(stderr, "it is said at once").not.toContain("Checking");
      expect(stderr).not.toMatch(/^\s+at /m);
      expect([status, stdout]).toEqual([6, ""]);
    }
  }
  expect(grades(folder)).toEqual(before);
  expect((await runGrade(folder, "report", "week 3-graded")).status).toBe(0);
});
