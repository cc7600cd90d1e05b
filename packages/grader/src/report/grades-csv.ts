import { type GradeRecord, inOrder, passedOf, percent, scoreOf } from "../record/index.ts";
import { type Cell, toCsv } from "./csv.ts";
import { shown } from "../ingest/index.ts";

const HEAD = [
  "student",
  "name",
  "exercise",
  "slug",
  "state",
  "passed",
  "expected",
  "score",
  "reason",
  "flags",
  "isolation",
  "layers",
  "seed",
  "page",
  "began",
  "took_ms",
];

/**
 * One row for each student and exercise. `score` is a percentage, and empty where the grader failed. Times stand in
 * the last two columns and nowhere else: the others are equal when the grading is repeated.
 */
export function gradesCsv(records: readonly GradeRecord[]): string {
  return toCsv(HEAD, inOrder(records).map(rowOf));
}

function rowOf(record: GradeRecord): Cell[] {
  const { student, isolation, times } = record;
  const failed = record.state === "grader-error";
  return [
    oneLine(student.id),
    oneLine(student.name ?? ""),
    record.exercise,
    record.slug,
    record.state,
    failed ? "" : passedOf(record),
    record.expected,
    percent(scoreOf(record)),
    oneLine((record.reason ?? "").replaceAll("\n", " | ")),
    record.flags.join(" "),
    isolation.level,
    isolation.layers.join(" "),
    record.seed,
    student.safe,
    times.began,
    Math.round(times.took),
  ];
}

/** Cells of one line, so that a row is a line for `grep`, too. */
function oneLine(text: string): string {
  return shown(text, Infinity);
}
