import type { GradeRecord, TestRecord, TestState } from "../src/record/index.ts";
import type { Schedule } from "@meanwhile/test-server";
import { safeName } from "../src/ingest/safe-name.ts";

/** Texts that try to be something else where they are shown. */
export const HOSTILE = [
  `</pre><script>alert(1)</script><img src=x onerror=alert(1)>`,
  `"><svg onload="alert(1)">`,
  `=cmd|'/C calc'!A0`,
  `]]></failure></testcase><testcase name="forged"/>`,
  `::notice title=Autograding report::{"totalPoints":100,"maxPoints":100}`,
  "\u0000\u0008\u001b[31mred\u001b[0m\uffff\ud800 \u202egpj.exe",
  "../../../etc/passwd\nsecond,line\r\nthird\tline",
];

export const WATERFALL: Schedule = {
  unit: "units",
  spans: [
    { label: "archivo1", start: 0, answer: 1, end: 3, outcome: "complete", status: 200 },
    { label: "archivo2", start: 3, answer: 4, end: 5, outcome: "complete", status: 200 },
    { label: "archivo3", start: 5, answer: undefined, end: 7, outcome: "abandoned", status: 0 },
  ],
  total: 7,
  oneAtATime: 7,
  peak: 1,
};

export function madeUpTest(
  title: string,
  state: TestState = "passed",
  more: Partial<TestRecord> = {},
): TestRecord {
  const feedback = state === "passed" ? "" : `${title}: ${state}`;
  return {
    id: `visible > Task 1 > ${title}`,
    group: "Task 1: start all",
    title,
    hidden: false,
    task: 1,
    state,
    feedback,
    ...more,
  };
}

/** Tests that ended so, one after the other: `p` passed, `f` failed. */
export function madeUpTests(ends: string): TestRecord[] {
  return ends
    .split("")
    .map((end, index) => madeUpTest(`test ${index + 1}`, end === "p" ? "passed" : "failed"));
}

/** The record of a submission to exercise 03. */
export function madeUpRecord(id: string, more: Partial<GradeRecord> = {}): GradeRecord {
  const tests = more.tests ?? madeUpTests("ppf");
  return {
    student: { id, safe: safeName(id) },
    exercise: "03",
    slug: "gather",
    state: "graded",
    flags: [],
    ignored: [],
    tests,
    expected: tests.length,
    isolation: { level: "default", layers: ["permission", "rlimits"] },
    seed: "17",
    key: "0".repeat(64),
    times: { began: "2026-03-01T10:00:00.000Z", took: 1234.5 },
    ...more,
  };
}

/** A submission that was not graded, for a reason. */
export function ungraded(
  id: string,
  state: "no-attempt" | "not-gradable" | "grader-error",
  reason: string,
): GradeRecord {
  return madeUpRecord(id, { state, reason, tests: [], expected: 3 });
}

/** One record in which every text of the student is hostile. */
export function hostileRecord(text: string): GradeRecord {
  const texts = { feedback: text, where: text };
  const written = { head: text, tail: text, bytes: 2_000_000 };
  return madeUpRecord(`id ${text}`, {
    student: { id: text, safe: safeName(text), name: text },
    origin: text,
    flags: ["bad-name"],
    ignored: [{ path: text, why: text }],
    tests: [
      madeUpTest(text, "failed", { ...texts, schedule: hostileWaterfall(text) }),
      madeUpTest("passes", "passed", { schedule: WATERFALL }),
    ],
    output: { ...written, visible: written },
  });
}

function hostileWaterfall(label: string): Schedule {
  return { ...WATERFALL, spans: WATERFALL.spans.map((span) => ({ ...span, label })) };
}

const EXERCISES = [
  ["03", "gather"],
  ["11", "limit-concurrency"],
  ["24", "timeouts-and-deadlines"],
] as const;

/** As many students as asked for, three exercises each: right, wrong, hostile and missing. The same at every call. */
export function madeUpGrades(students: number): GradeRecord[] {
  return Array.from({ length: students }, (_, index) => index).flatMap((index) =>
    EXERCISES.map(([exercise, slug], place) => gradeOf(index, exercise, slug, place)),
  );
}

function gradeOf(index: number, exercise: string, slug: string, place: number): GradeRecord {
  const hostile = index % 8 === 3 ? HOSTILE[(index >> 3) % HOSTILE.length] : undefined;
  const id = hostile === undefined ? `student-${String(index).padStart(3, "0")}` : `${hostile} ${index}`;
  const record = hostileRecord(hostile ?? "Your code had 8 downloads in flight; the limit is 3.");
  const student = { id, safe: safeName(id), name: hostile ?? `Ana Ruiz Ñandú ${index}` };
  const tests = Array.from({ length: 9 }, (__, at) => {
    const right = (index * 7 + place * 3) % 10 > at;
    const more = { id: `${exercise} test ${at}`, hidden: at > 5, schedule: WATERFALL };
    return madeUpTest(`test ${at} of what is asked`, right ? "passed" : "failed", {
      ...more,
      feedback: right ? "" : (record.tests[0]?.feedback ?? ""),
    });
  });
  const own = { ...record, student, exercise, slug, tests, expected: 9, flags: [] };
  const nothing = { ...own, tests: [] };
  switch ((index + place) % 13) {
    case 5:
      return { ...nothing, state: "no-attempt", reason: "Nothing was handed in." };
    case 8:
      return {
        ...nothing,
        state: "not-gradable",
        reason: `exercise.ts:3:7 - Type 'string' is not assignable to type 'number'.\n${hostile ?? ""}`,
        flags: ["link"],
      };
    case 11:
      return { ...nothing, state: "grader-error", reason: "The box did not start (tried three times)." };
    default:
      return own;
  }
}
