import { describe, expect, test } from "vitest";
import {
  HOSTILE,
  hostileRecord,
  madeUpGrades,
  madeUpRecord,
  madeUpTests,
  ungraded,
} from "../made-up-records.ts";
import { gradebookCsv, type GradeRecord, gradesCsv, itemsCsv } from "../../src/index.ts";
import { parse } from "csv-parse/sync";
import { toCsv } from "../../src/report/csv.ts";

const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const records: GradeRecord[] = [
  madeUpRecord("bo", { exercise: "11", slug: "limit", tests: madeUpTests("pf") }),
  madeUpRecord("ana", {
    student: { id: "ana", safe: "ana", name: 'Ana "A" Ruiz, Ñandú' },
    flags: ["late", "link"],
  }),
  ungraded("bo", "grader-error", "No box."),
  { ...ungraded("ana", "no-attempt", "Nothing was handed in."), exercise: "11", slug: "limit" },
];

function read(csv: string): Record<string, string>[] {
  return parse(csv, { columns: true, bom: true, record_delimiter: "\r\n" });
}

/** All but the last two columns. */
function untimed(csv: string): string[][] {
  return read(csv).map((row) => Object.values(row).slice(0, -2));
}

test("one row for each student and exercise, in order, times at the end", () => {
  expect(gradesCsv(records).split("\r\n")).toEqual([
    "\ufeffstudent,name,exercise,slug,state,passed,expected,score,reason,flags,isolation,layers,seed,page,began,took_ms",
    'ana,"Ana ""A"" Ruiz, Ñandú",03,gather,graded,2,3,66.67,,late link,default,permission rlimits,17,ana,2026-03-01T10:00:00.000Z,1235',
    "ana,,11,limit,no-attempt,0,3,0.00,Nothing was handed in.,,default,permission rlimits,17,ana,2026-03-01T10:00:00.000Z,1235",
    "bo,,03,gather,grader-error,,3,,No box.,,default,permission rlimits,17,bo,2026-03-01T10:00:00.000Z,1235",
    "bo,,11,limit,graded,1,2,50.00,,,default,permission rlimits,17,bo,2026-03-01T10:00:00.000Z,1235",
    "",
  ]);
});

test("a gradebook has one row for each student, and no mean where a score is missing", () => {
  expect(gradebookCsv(records).split("\r\n")).toEqual([
    "\ufeffstudent,name,03 gather,11 limit,mean",
    'ana,"Ana ""A"" Ruiz, Ñandú",66.67,0.00,33.33',
    "bo,,,50.00,",
    "",
  ]);
});

test("rows differ in the columns of time only when the grading is repeated later", () => {
  const later = records.map((each) => ({ ...each, times: { began: "2026-04-01T10:00:00.000Z", took: 9 } }));

  expect(untimed(gradesCsv(later))).toEqual(untimed(gradesCsv(records)));
  expect(gradesCsv(later)).not.toBe(gradesCsv(records));
  expect(gradebookCsv(later)).toBe(gradebookCsv(records));
  expect(itemsCsv(later)).toBe(itemsCsv(records));
});

describe("no cell is a formula", () => {
  const signs = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"];
  const hostile = [...signs, ...HOSTILE].map(hostileRecord);
  test.for([
    ["grades.csv", gradesCsv],
    ["gradebook.csv", gradebookCsv],
    ["items.csv", itemsCsv],
  ] as const)("%s", ([, write]) => {
    const rows: string[][] = parse(write(hostile.map((each) => ({ ...each, slug: "gather" }))), {
      bom: true,
    });

    expect(rows.length).toBeGreaterThan(hostile.length);
    expect(rows.flat().filter((cell) => FORMULA.test(cell))).toEqual([]);
  });

  test.for([
    ["a;=1+1;b", "a;'=1+1;b"],
    ["a\t+1", "a\t'+1"],
    ["a\n@SUM(A1)\r-1", "a\n'@SUM(A1)\r'-1"],
    ['a;"=1"', 'a;"\'=1"'],
    ["a; =1", "a; '=1"],
  ] as const)("where something else than a comma divides neither: %j", ([text, guarded]) => {
    const csv = toCsv(["id"], [[text]]);

    expect(parse(csv, { bom: true })).toEqual([["id"], [guarded]]);
    expect(csv.split("\r\n")[1]).toMatch(/^".*/);
  });

  test("what only divides is quoted", () => {
    expect(toCsv(["a;b"], [["c\td"]])).toBe('\ufeff"a;b"\r\n"c\td"\r\n');
  });

  test("in a header neither", () => {
    const [head = []]: string[][] = parse(
      gradebookCsv([{ ...madeUpRecord("ana"), exercise: "=1", slug: "x" }]),
      {
        bom: true,
      },
    );

    expect(head).toContain("'=1 x");
  });

  test("a negative number stays a number", () => {
    const mixed = ["ppf", "ppf", "ffp", "ffp"].map((ends, index) =>
      madeUpRecord(`s${index}`, { tests: madeUpTests(ends) }),
    );

    expect(read(itemsCsv(mixed)).map(({ discrimination }) => discrimination)).toEqual(["", "", "-1"]);
  });
});

test("a cell with any line end, quote or comma is quoted", () => {
  expect(
    toCsv(
      ["a", "b"],
      [
        ["x\ny", "x\ry"],
        ['"', ","],
        ["", 0],
      ],
    ),
  ).toBe('\ufeffa,b\r\n"x\ny","x\ry"\r\n"""",","\r\n,0\r\n');
});

test("the lines of a reason are kept apart in words that a table can show", () => {
  const wrong = ungraded("cy", "not-gradable", "it has type errors.\na.ts:1:1: no");

  expect(read(gradesCsv([wrong])).map(({ reason }) => reason)).toEqual([
    "it has type errors. | a.ts:1:1: no",
  ]);
});

test("a row is a line, whatever an id holds", () => {
  const hostile = HOSTILE.map(hostileRecord);

  expect(gradesCsv(hostile).split("\r\n")).toHaveLength(hostile.length + 2);
  expect(gradesCsv(hostile).replaceAll("\r\n", "")).not.toMatch(/[\p{Cc}\p{Cs}\u202e]/u);
});

test("the same records give the same bytes in whatever order they come", () => {
  const all = madeUpGrades(30);
  for (const write of [gradesCsv, gradebookCsv, itemsCsv]) {
    expect(write(all.toReversed())).toBe(write(all));
  }
});
