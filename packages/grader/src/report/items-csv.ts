import type { GradeRecord } from "../record/index.ts";
import { hundredths, itemsOf } from "./items.ts";
import { toCsv } from "./csv.ts";

const HEAD = ["exercise", "task", "group", "test", "kind", "graded", "passed", "facility", "discrimination"];

/**
 * One row for each test: how many passed it, and whether it tells those who can from those who cannot. The latter
 * is a number and not a text: a text with a minus would be guarded as a formula.
 */
export function itemsCsv(records: readonly GradeRecord[]): string {
  const rows = itemsOf(records).map(({ exercise, test, graded, passed, facility, discrimination }) => [
    exercise,
    test.task === 0 ? "" : test.task,
    test.group,
    test.title,
    test.hidden ? "hidden" : "visible",
    graded,
    passed,
    hundredths(facility),
    discrimination === undefined ? "" : hundredths(discrimination),
  ]);
  return toCsv(HEAD, rows);
}
