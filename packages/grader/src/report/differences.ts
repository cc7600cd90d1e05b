import { shown } from "../ingest/index.ts";
import { type GradeRecord, passedOf } from "../record/index.ts";

/** What has changed from one run to the next: a line for each student and exercise with another result. */
export function differences(before: readonly GradeRecord[], after: readonly GradeRecord[]): string[] {
  const old = new Map(before.map((record) => [keyOf(record), record]));
  const changed = after.flatMap((record) => {
    const was = old.get(keyOf(record));
    old.delete(keyOf(record));
    const [from, to] = [was === undefined ? "not there" : inWords(was), inWords(record)];
    return from === to ? [] : [`${nameOf(record)}: ${from} -> ${to}${testsOf(was, record)}`];
  });
  return [
    ...changed,
    ...[...old.values()].map((record) => `${nameOf(record)}: ${inWords(record)} -> not there`),
  ];
}

/** The tests that have another end. */
function testsOf(before: GradeRecord | undefined, after: GradeRecord): string {
  const states = new Map(before?.tests.map(({ id, state }) => [id, state]));
  return after.tests
    .filter(({ id, state }) => states.has(id) && states.get(id) !== state)
    .map(({ id, title, state }) => `\n   ${title}: ${states.get(id)} -> ${state}`)
    .join("");
}

function inWords(record: GradeRecord): string {
  return record.state === "graded" ? `${passedOf(record)} of ${record.expected}` : record.state;
}

function nameOf({ student, exercise }: GradeRecord): string {
  return `${shown(student.id, 40)} (${exercise})`;
}

function keyOf({ student, exercise }: GradeRecord): string {
  return `${exercise} ${student.id}`;
}
