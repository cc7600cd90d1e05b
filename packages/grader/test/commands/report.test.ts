import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keepResults } from "../../src/record/index.ts";
import { emptyFolderFor } from "../in-folder.ts";
import { madeUpRecord } from "../made-up-records.ts";
import { rowsOf, runGrade } from "../run-grade.ts";

test("a file of nobody is told at the end, on the page of the class, and by the next report", async () => {
  const folder = await emptyFolderFor("strays");
  mkdirSync(join(folder, "class", "ana"), { recursive: true });
  writeFileSync(join(folder, "class", "jana.rar"), "Rar!");
  const page = join(folder, "class-graded", "html", "index.html");
  const told = [0, expect.stringMatching(/belongs to nobody and needs a look: 1\n.*\n   jana\.rar\n/)];
  const graded = await runGrade(folder, "class", "-e", "3", "--isolation", "default");
  expect([graded.status, graded.stdout]).toEqual(told);
  rmSync(page);
  const again = await runGrade(folder, "report", "class-graded");
  expect([again.status, again.stdout]).toEqual(told);
  expect(readFileSync(page, "utf8")).toContain("jana.rar");
  writeFileSync(join(folder, "class-graded", "unclaimed.json"), "[{");
  const damaged = await runGrade(folder, "report", "class-graded");
  expect([damaged.status, damaged.stderr]).toEqual([0, expect.stringContaining("to nobody is passed over")]);
});

test("a result that does not hold is told, and the others are reported", async () => {
  const folder = await emptyFolderFor("report");
  const out = join(folder, "week 3-graded");
  mkdirSync(out);
  keepResults(out, [madeUpRecord("ana"), madeUpRecord("ben")]);
  appendFileSync(join(out, "results.jsonl"), '{"student":');
  const { status, stderr } = await runGrade(folder, "report", "week 3-graded");
  expect(stderr).toBe(
    " warning: line 3 of results.jsonl is passed over: it is no JSON: cut or damaged. Grade again, and it is there again.\n",
  );
  expect(status).toBe(0);
  const rows = rowsOf(readFileSync(join(out, "grades.csv"), "utf8"));
  expect(rows.map(({ student }) => student)).toEqual(["ana", "ben"]);
});
