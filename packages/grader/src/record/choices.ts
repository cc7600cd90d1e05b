import type { Flag } from "../ingest/index.ts";
import type { GradeState, TestState } from "./record.ts";

/** A type of texts as a value that leaves none of them out. */
type All<Text extends string> = { readonly [Each in Text]: Each };

export const FLAGS: All<Flag> = {
  "bad-encoding": "bad-encoding",
  "bad-name": "bad-name",
  "bad-zip": "bad-zip",
  "case-clash": "case-clash",
  late: "late",
  link: "link",
  "not-on-roster": "not-on-roster",
  "special-file": "special-file",
  "too-big": "too-big",
  "zip-bomb": "zip-bomb",
};

export const GRADE_STATES: All<GradeState> = {
  graded: "graded",
  "no-attempt": "no-attempt",
  "not-gradable": "not-gradable",
  "grader-error": "grader-error",
};

export const TEST_STATES: All<TestState> = {
  passed: "passed",
  failed: "failed",
  "timed-out": "timed-out",
  crashed: "crashed",
  "out-of-memory": "out-of-memory",
  refused: "refused",
  "did-not-load": "did-not-load",
  "not-run": "not-run",
};
