import type { GradeRecord } from "./record.ts";

/** By student, then by exercise: the same on every machine, whatever its language. */
export function inOrder(records: readonly GradeRecord[]): GradeRecord[] {
  return records.toSorted(
    (one, other) =>
      byCodeUnits(one.student.id, other.student.id) ||
      byCodeUnits(one.exercise, other.exercise) ||
      byCodeUnits(one.slug, other.slug),
  );
}

/** The records in order, by a text that they share; groups in order of that text. */
export function groupedBy(
  records: readonly GradeRecord[],
  keyOf: (record: GradeRecord) => string,
): [key: string, records: GradeRecord[]][] {
  const groups = Map.groupBy(inOrder(records), keyOf);
  return [...groups].toSorted(([one], [other]) => byCodeUnits(one, other));
}

export function byStudent(records: readonly GradeRecord[]): [id: string, records: GradeRecord[]][] {
  return groupedBy(records, ({ student }) => student.id);
}

/** `03 gather` */
export function exerciseName({ exercise, slug }: Pick<GradeRecord, "exercise" | "slug">): string {
  return `${exercise} ${slug}`;
}

function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
