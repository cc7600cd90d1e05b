import { exerciseName, type GradeRecord, inOrder, passedOf } from "../record/index.ts";
import { type ClassroomTest, testsOf, whole } from "./classroom-tests.ts";

/** What GitHub Classroom's reporter reads from a grader, as its own graders write it. */
export interface ClassroomResult {
  version: 1;
  status: "pass" | "fail" | "error";
  max_score: number;
  tests: ClassroomTest[];
}

/**
 * Bytes of base64. The reporter is given the result in an environment variable, and Linux starts no program with one
 * of more than 131,072 bytes.
 */
const LONGEST = 120_000;

/**
 * The result of one student, a point for each test. Where the grader failed it is worth nothing and an `error`: so
 * the reporter turns the run red and reports no points, not even 0.
 *
 * Source of the fields: `classroom-resources/autograding-io-grader`, which writes them, and
 * `classroom-resources/autograding-grading-reporter`, which adds up `max_score` and the scores of `tests`.
 */
export function classroom(records: readonly GradeRecord[], longestMessage = 4000): ClassroomResult {
  const own = inOrder(records);
  const failed = own.filter(({ state }) => state === "grader-error");
  if (failed.length > 0) {
    const tests = failed.map((record) => whole(record, exerciseName(record), "error", longestMessage));
    return { version: 1, status: "error", max_score: 0, tests };
  }
  const all = own.every((record) => record.state === "graded" && passedOf(record) === record.expected);
  return {
    version: 1,
    status: all ? "pass" : "fail",
    max_score: own.reduce((sum, { expected }) => sum + expected, 0),
    tests: own.flatMap((record) => testsOf(record, exerciseName(record), longestMessage)),
  };
}

/** As a step of a workflow hands it on in its output `result`: JSON in base64. Messages are cut until it fits. */
export function classroomBase64(records: readonly GradeRecord[]): string {
  for (let longest = 4000; ; longest = Math.floor(longest / 2)) {
    const json = JSON.stringify(classroom(records, longest));
    const encoded = Buffer.from(json).toString("base64");
    if (encoded.length <= LONGEST || longest === 0) return encoded;
  }
}
