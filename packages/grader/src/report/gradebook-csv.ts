import { byStudent, exerciseName, type GradeRecord, groupedBy, percent, scoreOf } from "../record/index.ts";
import { mean } from "simple-statistics";
import { shown } from "../ingest/index.ts";
import { toCsv } from "./csv.ts";

/**
 * One row for each student, one column for each exercise, and their mean: what gradebooks import. Percentages. A
 * cell is empty where there is no score, and so is the mean of that student.
 */
export function gradebookCsv(records: readonly GradeRecord[]): string {
  const exercises = groupedBy(records, exerciseName).map(([name]) => name);
  const rows = byStudent(records).map(([id, own]) => {
    const scores = exercises.map((name) => {
      const record = own.find((each) => exerciseName(each) === name);
      return record && scoreOf(record);
    });
    const name = own.find(({ student }) => student.name !== undefined)?.student.name ?? "";
    const cells = [...scores, meanOf(scores)].map(percent);
    return [shown(id, Infinity), shown(name, Infinity), ...cells];
  });
  return toCsv(["student", "name", ...exercises, "mean"], rows);
}

function meanOf(scores: readonly (number | undefined)[]): number | undefined {
  const known = scores.filter((score) => score !== undefined);
  return known.length === scores.length ? mean(known) : undefined;
}
