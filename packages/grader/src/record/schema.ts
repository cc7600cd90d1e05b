import * as v from "valibot";
import { FLAGS, GRADE_STATES, TEST_STATES } from "./choices.ts";
import { type Limits, LIMITS } from "./limits.ts";
import type { GradeRecord, TestRecord } from "./record.ts";
import type { Schedule, Span } from "@meanwhile/test-server";

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** A text that a submission can make grow. */
const upTo = (limit: keyof Limits): v.GenericSchema<unknown, string> =>
  v.pipe(v.string(), v.maxLength(LIMITS[limit]));
const time = v.pipe(v.number(), v.finite(), v.minValue(0));

// JSON has no `undefined`: a span without an answer comes back without the field.
const span: v.GenericSchema<unknown, Span> = v.pipe(
  v.strictObject({
    label: upTo("label"),
    start: time,
    answer: v.exactOptional(time),
    end: time,
    outcome: v.picklist(["open", "complete", "abandoned", "reset", "truncated"]),
    status: count,
  }),
  v.transform(({ answer, ...rest }) => ({ ...rest, answer })),
);

const schedule: v.GenericSchema<unknown, Schedule> = v.strictObject({
  unit: v.picklist(["units", "ms"]),
  spans: v.pipe(v.array(span), v.maxLength(LIMITS.spans)),
  left: v.exactOptional(count),
  total: time,
  oneAtATime: time,
  peak: count,
});

const test: v.GenericSchema<unknown, TestRecord> = v.strictObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  group: v.string(),
  title: v.string(),
  hidden: v.boolean(),
  task: count,
  state: v.enum(TEST_STATES),
  feedback: upTo("feedback"),
  where: v.exactOptional(upTo("text")),
  schedule: v.exactOptional(schedule),
  won: v.exactOptional(upTo("feedback")),
});

const written = { head: upTo("output"), tail: upTo("output"), bytes: count };

/** What a record must be to be believed: its shape, its limits, and numbers of tests that agree. */
export const recordSchema: v.GenericSchema<unknown, GradeRecord> = v.pipe(
  v.strictObject({
    student: v.strictObject({
      id: v.string(),
      // It names a file.
      safe: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/)),
      name: v.exactOptional(v.string()),
    }),
    exercise: v.pipe(v.string(), v.regex(/^\d+$/)),
    slug: v.string(),
    origin: v.exactOptional(upTo("text")),
    state: v.enum(GRADE_STATES),
    reason: v.exactOptional(upTo("feedback")),
    flags: v.array(v.enum(FLAGS)),
    ignored: v.pipe(
      v.array(v.strictObject({ path: upTo("text"), why: upTo("text") })),
      v.maxLength(LIMITS.ignored),
    ),
    tests: v.array(test),
    expected: count,
    isolation: v.strictObject({ level: v.string(), layers: v.array(v.string()) }),
    seed: v.string(),
    key: v.string(),
    output: v.exactOptional(
      v.strictObject({ ...written, visible: v.exactOptional(v.strictObject(written)) }),
    ),
    times: v.strictObject({ began: v.pipe(v.string(), v.isoTimestamp()), took: time }),
  }),
  v.check(
    ({ tests }) => new Set(tests.map(({ id }) => id)).size === tests.length,
    "a test stands there twice",
  ),
  v.check(
    ({ state, tests, expected }) => state !== "graded" || (expected > 0 && tests.length === expected),
    "not as many tests as the exercise has",
  ),
);
