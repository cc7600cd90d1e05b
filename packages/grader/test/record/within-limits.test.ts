import { expect, test } from "vitest";
import { type GradeRecord, readRecord } from "../../src/index.ts";
import { LINE, withinLimits } from "../../src/record/index.ts";
import {
  HOSTILE,
  hostileRecord,
  madeUpGrades,
  madeUpRecord,
  madeUpTest,
  WATERFALL,
} from "../made-up-records.ts";

const SPAN = { start: 0, answer: 1, end: 2, outcome: "complete", status: 200 } as const;

/** One in which a submission has made everything grow that it can. */
function grown(text: string, count: number): GradeRecord {
  const long = text.repeat(50_000);
  const spans = Array.from({ length: count }, () => ({ ...SPAN, label: long }));
  return madeUpRecord("eve", {
    origin: long,
    reason: long,
    ignored: Array.from({ length: count }, () => ({ path: long, why: long })),
    tests: Array.from({ length: 40 }, (_, index) =>
      madeUpTest(`test ${index}`, "failed", {
        feedback: long,
        where: long,
        won: long,
        schedule: { ...WATERFALL, spans },
      }),
    ),
    expected: 40,
    output: { head: long, tail: long, bytes: 2 * long.length },
  });
}

test.for(["a", "é", "\u0001", "\ud800", '"'])(
  "whatever grows of %j, the record is short, and is believed",
  (text) => {
    const { record, line } = withinLimits(grown(text, 200));
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(LINE);
    expect(readRecord(line)).toStrictEqual({ record });
    expect(withinLimits(record)).toStrictEqual({ record, line });
  },
);

test("what an honest submission has stays as it is", () => {
  for (const record of [...madeUpGrades(20), ...HOSTILE.map(hostileRecord)])
    expect(withinLimits(record)).toStrictEqual({ record, line: JSON.stringify(record) });
});

test("what was cut says so: texts, requests, files", () => {
  const feedback = "a".repeat(10_100);
  const spans = Array.from({ length: 1000 }, (_, index) => ({ ...SPAN, label: `file ${index}` }));
  const ignored = Array.from({ length: 250 }, (_, index) => ({ path: `${index}`, why: "not asked for" }));
  const tests = [madeUpTest("a", "failed", { feedback, schedule: { ...WATERFALL, spans } })];
  const { record } = withinLimits(madeUpRecord("ana", { tests, ignored, expected: 1 }));
  expect(record.tests[0]?.feedback.slice(-29)).toBe("a ... and 140 characters more");
  expect(record.tests[0]?.schedule).toMatchObject({ left: 990, total: WATERFALL.total });
  expect(record.tests[0]?.schedule?.spans.map(({ label }) => label).slice(4, 6)).toEqual([
    "file 4",
    "file 995",
  ]);
  expect(record.ignored).toHaveLength(100);
  expect(record.ignored.slice(-2)).toEqual([
    { path: "98", why: "not asked for" },
    { path: "...", why: "and 151 more" },
  ]);
});

test("one that is long for reasons that are no submission's is refused, and named", () => {
  const long = madeUpRecord("a".repeat(LINE));
  expect(() => withinLimits(long)).toThrow(
    /^the result of a+ \.\.\. and \d+ characters more in exercise 03 is longer/,
  );
});
