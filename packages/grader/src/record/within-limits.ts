import { type Schedule, shortened } from "@meanwhile/test-server";
import type { Ignored } from "../ingest/index.ts";
import { cut } from "./cut.ts";
import { type Limits, LIMITS, LINE, TIGHTER } from "./limits.ts";
import type { GradeRecord, TestRecord, Written } from "./record.ts";

type Output = NonNullable<GradeRecord["output"]>;

/**
 * The record, and the line of JSON that it is kept as. What a submission can make grow is cut, and says so where it
 * was: a student may spoil his own result, but nobody else's. What is within the limits stays as it is.
 *
 * @throws {RangeError} when it is too long for reasons that are no submission's
 */
export function withinLimits(record: GradeRecord): { record: GradeRecord; line: string } {
  for (const limits of [LIMITS, ...TIGHTER]) {
    const fitting = fittedTo(record, limits);
    const line = JSON.stringify(fitting);
    if (Buffer.byteLength(line) <= LINE) return { record: fitting, line };
  }
  throw new RangeError(
    `the result of ${cut(record.student.id, 100)} in exercise ${record.exercise} is longer than ${LINE} bytes: give the student a shorter name, or the exercise fewer tests`,
  );
}

function fittedTo(record: GradeRecord, limits: Limits): GradeRecord {
  const { origin, reason, output } = record;
  return {
    ...record,
    ...(origin === undefined ? {} : { origin: cut(origin, limits.text) }),
    ...(reason === undefined ? {} : { reason: cut(reason, limits.feedback) }),
    ignored: fewer(record.ignored, limits),
    tests: record.tests.map((test) => testFittedTo(test, limits)),
    ...(output === undefined ? {} : { output: outputFittedTo(output, limits) }),
  };
}

function outputFittedTo({ visible, ...all }: Output, limits: Limits): Output {
  const whole = writtenFittedTo(all, limits);
  return visible === undefined ? whole : { ...whole, visible: writtenFittedTo(visible, limits) };
}

function writtenFittedTo({ head, tail, bytes }: Written, limits: Limits): Written {
  return { head: cut(head, limits.output), tail: cut(tail, limits.output), bytes };
}

function testFittedTo(test: TestRecord, limits: Limits): TestRecord {
  const { feedback, where, won, schedule } = test;
  return {
    ...test,
    feedback: cut(feedback, limits.feedback),
    ...(where === undefined ? {} : { where: cut(where, limits.text) }),
    ...(won === undefined ? {} : { won: cut(won, limits.feedback) }),
    ...(schedule === undefined ? {} : { schedule: drawable(schedule, limits) }),
  };
}

function drawable(schedule: Schedule, { spans, label }: Limits): Schedule {
  const short = shortened(schedule, spans);
  return { ...short, spans: short.spans.map((span) => ({ ...span, label: cut(span.label, label) })) };
}

function fewer(ignored: readonly Ignored[], limits: Limits): Ignored[] {
  const fits = ignored.length <= limits.ignored;
  const named = ignored
    .slice(0, fits ? ignored.length : limits.ignored - 1)
    .map(({ path, why }) => ({ path: cut(path, limits.text), why: cut(why, limits.text) }));
  return fits ? named : [...named, { path: "...", why: `and ${ignored.length - named.length} more` }];
}
