import type { Flag, Ignored, Student } from "../ingest/index.ts";
import type { Schedule } from "@meanwhile/test-server";

/** How a test ended. Only `passed` counts; a fault of the box is never a pass, whatever its assertions say. */
export type TestState =
  "passed" | "failed" | "timed-out" | "crashed" | "out-of-memory" | "refused" | "did-not-load" | "not-run";

/** How the grading of one submission ended. */
export type GradeState = "graded" | "no-attempt" | "not-gradable" | "grader-error";

/** What one test saw of one submission. */
export interface TestRecord {
  /** Names the test over all submissions and runs: kind of file, group and title. */
  id: string;
  group: string;
  title: string;
  hidden: boolean;
  /** The task of the exercise that it belongs to; 0: to none. */
  task: number;
  state: TestState;
  /**
   * What the student is told: all of the message where the test is visible, a sentence written for it where it is
   * hidden. Empty when passed.
   */
  feedback: string;
  /** Where in the student's code: `exercise.ts:14:5`. */
  where?: string;
  /** The picture of what the server saw. */
  schedule?: Schedule;
  /** What is said of a pass. */
  won?: string;
}

/** How it began and how it ended; `bytes` in all. */
export interface Written {
  head: string;
  tail: string;
  bytes: number;
}

/** What became of one submission to one exercise: plain data, from which all reports are made. */
export interface GradeRecord {
  student: Student;
  /** `"03"` */
  exercise: string;
  /** `"gather"` */
  slug: string;
  /** What was handed in, as the instructor knows it. */
  origin?: string;
  state: GradeState;
  /** Sentences, for each state but `graded`. */
  reason?: string;
  flags: Flag[];
  ignored: Ignored[];
  /** All of the exercise's tests, where it was graded. */
  tests: TestRecord[];
  /** How many tests the exercise has; 0 where nobody was graded in it. */
  expected: number;
  isolation: { level: string; layers: string[] };
  seed: string;
  /** Hash of all that the result depends on: tests, grader, limits, submission. */
  key: string;
  /** What the student's code wrote; `visible` is what visible tests made it write, and nothing else is for students. */
  output?: Written & { visible?: Written };
  times: {
    /** ISO 8601, in UTC. */
    began: string;
    /** Milliseconds. */
    took: number;
  };
}
