import type { Flag } from "../ingest/index.ts";
import type { GradeRecord, GradeState, TestState } from "./record.ts";
import { inOrder } from "./order.ts";

/** Ends that an honest mistake seldom has. */
const ODD = [
  "refused",
  "crashed",
  "out-of-memory",
  "timed-out",
  "did-not-load",
] as const satisfies TestState[];

/** What they say of a file, the reason says in words where nothing could be graded. */
const OF_THE_STUDENT: ReadonlySet<Flag> = new Set(["late", "not-on-roster"]);

/** Why somebody should look at the submission, the gravest first, in short phrases; empty: nobody needs to. */
export function whyLook({ state, reason = "", flags, tests }: GradeRecord): string[] {
  const ends = ODD.map((end) => [end, tests.filter((test) => test.state === end).length] as const);
  return [
    ...(state === "grader-error" ? [`grader error, no score: ${reason}`] : []),
    ...(state === "not-gradable" ? [`not gradable: ${reason}`] : []),
    ...flags
      .filter((flag) => state !== "not-gradable" || OF_THE_STUDENT.has(flag))
      .map((flag) => `flag: ${flag}`),
    ...ends
      .filter(([, count]) => count > 0)
      .map(([end, count]) => `${end}: ${count} of ${tests.length} tests`),
  ];
}

/** One reason to look at a student, however many exercises it touches. */
export interface Look {
  /** Of the student, in which it holds. */
  records: GradeRecord[];
  why: string;
}

/**
 * All that somebody should look at: grader errors first, then what could not be graded, then the rest. What holds for
 * several exercises of a student in the same words is one look.
 */
export function needLook(records: readonly GradeRecord[]): Look[] {
  const reasons = inOrder(records)
    .toSorted((one, other) => GRAVITY[one.state] - GRAVITY[other.state])
    .flatMap((record) => whyLook(record).map((why) => ({ record, why })));
  return [
    ...Map.groupBy(reasons, ({ record, why }) => JSON.stringify([record.student.id, why])).values(),
  ].map((same) => ({ records: same.map(({ record }) => record), why: same[0]?.why ?? "" }));
}

const GRAVITY: Record<GradeState, number> = {
  "grader-error": 0,
  "not-gradable": 1,
  graded: 2,
  "no-attempt": 2,
};
