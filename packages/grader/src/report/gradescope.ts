import { exerciseName, type GradeRecord, inOrder, passedOf, type TestRecord } from "../record/index.ts";

/** Gradescope's choices for who sees a test, and when. */
export type Visibility = "hidden" | "after_due_date" | "after_published" | "visible";

interface GradescopeTest {
  name: string;
  name_format: "text";
  number: string;
  score: number;
  max_score: number;
  status: "passed" | "failed";
  output: string;
  output_format: "text";
  visibility: Visibility;
}

/**
 * Gradescope's `results.json`, fields as in the autograder specification: a point for each test.
 * Every format is `text`, because the output holds what students wrote, and Gradescope would render it.
 * https://gradescope-autograders.readthedocs.io/en/latest/specs/#output-format
 */
export interface GradescopeResults {
  score: number;
  /** Seconds. */
  execution_time: number;
  output: string;
  output_format: "text";
  test_output_format: "text";
  test_name_format: "text";
  visibility: Visibility;
  stdout_visibility: "hidden";
  tests: GradescopeTest[];
  extra_data: Record<string, { state: string; isolation: string[]; seed: string }>;
}

/**
 * The result of one student, over all exercises that were graded. What an exercise is worth does not depend on what
 * was handed in. Undefined where the grader failed: without the file Gradescope reports a failed autograder, and not
 * a zero.
 *
 * @param hidden who sees hidden tests. While one is hidden, Gradescope shows no total to the student.
 */
export function gradescope(
  records: readonly GradeRecord[],
  { hidden = "after_published" }: { hidden?: Visibility } = {},
): GradescopeResults | undefined {
  if (records.some(({ state }) => state === "grader-error")) return undefined;
  const own = inOrder(records);
  return {
    score: own.reduce((sum, record) => sum + passedOf(record), 0),
    execution_time: Math.round(own.reduce((sum, { times }) => sum + times.took, 0)) / 1000,
    output: own.map(inWords).join("\n"),
    output_format: "text",
    test_output_format: "text",
    test_name_format: "text",
    visibility: "visible",
    stdout_visibility: "hidden",
    tests: own.flatMap((record) => testsOf(record, hidden)),
    extra_data: Object.fromEntries(
      own.map((record) => [
        exerciseName(record),
        {
          state: record.state,
          isolation: [record.isolation.level, ...record.isolation.layers],
          seed: record.seed,
        },
      ]),
    ),
  };
}

function testsOf(record: GradeRecord, hidden: Visibility): GradescopeTest[] {
  const { exercise, state, tests, expected, reason = state } = record;
  if (state !== "graded") {
    const whole = { name: exerciseName(record), number: exercise, score: 0, max_score: expected };
    return [{ ...FORMATS, ...whole, status: "failed", output: reason, visibility: "visible" }];
  }
  return tests.map((test, index) => ({
    ...FORMATS,
    name: nameOf(test),
    number: `${exercise}.${index + 1}`,
    score: test.state === "passed" ? 1 : 0,
    max_score: 1,
    status: test.state === "passed" ? "passed" : "failed",
    output: test.state === "passed" ? (test.won ?? "") : test.feedback,
    visibility: test.hidden ? hidden : "visible",
  }));
}

const FORMATS = { name_format: "text", output_format: "text" } as const;

function nameOf({ group, title }: TestRecord): string {
  return group === "" ? title : `${group} > ${title}`;
}

function inWords(record: GradeRecord): string {
  if (record.state === "graded") return `${exerciseName(record)}: graded, ${record.expected} tests`;
  return `${exerciseName(record)}: ${record.state}. ${record.reason ?? ""}`.trimEnd();
}
