import { shown } from "../ingest/index.ts";
import { byStudent, type GradeRecord, scoreOf } from "../record/index.ts";

/** Names that are told. */
const MOST = 12;

/**
 * A sentence about the students with a submission below `--fail-under`; undefined where there is none. A grader error is
 * nobody's score.
 *
 * @param least percent; undefined: nobody asked
 */
export function whoIsBelow(records: readonly GradeRecord[], least: number | undefined): string | undefined {
  if (least === undefined) return undefined;
  const below = records.filter((record) => (scoreOf(record) ?? 1) * 100 < least);
  if (below.length === 0) return undefined;
  const students = byStudent(below).map(([id]) => shown(id, 40));
  const more = students.length > MOST ? ` and ${students.length - MOST} more` : "";
  return `${students.length} below ${least} %: ${students.slice(0, MOST).join(", ")}${more}`;
}
