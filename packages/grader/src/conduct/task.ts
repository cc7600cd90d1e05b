import type { Level } from "@meanwhile/box/isolation";
import type { Exercise } from "@meanwhile/course/src/exercises.ts";
import type { GradeRecord } from "../record/index.ts";
import type { Outcome } from "@meanwhile/course/src/reporter/outcome.ts";

/** Where and how a lane works. */
export interface LaneOptions {
  /** The folder of the course. */
  root: string;
  /** A folder of the lane's own, which other users may pass. */
  folder: string;
  level: Level;
  /** Seconds for one submission. */
  timeout: number;
  exercises: readonly Exercise[];
}

/** A file, with `/` in its path. */
export type LaidOut = readonly [path: string, bytes: Uint8Array];

/** One submission to run the tests on. */
export interface Task {
  exercise: Exercise;
  /** The file under test, one of the files. */
  file: string;
  /** All that is laid out for the box, by their paths from the folder of a course on. */
  files: readonly LaidOut[];
  /** Of all that the tests draw. */
  seed: number;
}

/** A test as it has run. */
export interface Ran {
  id: string;
  group: string;
  hidden: boolean;
  /** The author of the tests has said what its outcome tells, not the code under test. */
  found: boolean;
  outcome: Outcome;
  /** Why its box ended, where it did. */
  fault: string | undefined;
  /** The same in a sentence. */
  why: string | undefined;
}

/** What has become of a task. */
export interface Run {
  /** The ids of all tests that there are. */
  declared: readonly string[];
  tests: readonly Ran[];
  /** What went wrong outside of all tests: the grader's own fault. */
  errors: readonly string[];
  layers: readonly string[];
  output: NonNullable<GradeRecord["output"]>;
}

/** What the two ends of a lane say to each other. */
export type ToLane = { type: "run"; task: Task };
export type FromLane = { type: "ready" } | { type: "ran"; run: Run } | { type: "broken"; message: string };
