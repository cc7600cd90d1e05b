import type { GradeRecord } from "../record/index.ts";

/**
 * Gives what was not graded as many tests as its exercise has, or reports in points would let students choose what
 * they are measured by. Nobody counts tests without running them, so the others say it: 0 where none was graded.
 */
export function ofEqualWorth(records: readonly GradeRecord[]): GradeRecord[] {
  const graded = records.filter(({ state }) => state === "graded");
  const worth = new Map(graded.map(({ exercise, expected }) => [exercise, expected]));
  return records.map((record) =>
    record.state === "graded" ? record : { ...record, expected: worth.get(record.exercise) ?? 0 },
  );
}
