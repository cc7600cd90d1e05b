import type { Submission } from "../ingest/index.ts";
import type { Finding } from "./finding.ts";

/** A submission after the static checks. */
export interface Checked extends Submission {
  findings: Finding[];
  /** Where it is not gradable because of what it says: the first errors, with the student's own paths. */
  errors: string[];
}

/** How many errors are told; more of them help nobody. */
const FIRST = 5;

/** The same submission, marked as one that cannot be run. */
export function refused(submission: Checked, reason: string, errors: readonly string[]): Checked {
  const { flags, findings, ...rest } = submission;
  return { ...rest, flags, findings, state: "not-gradable", reason, errors: errors.slice(0, FIRST) };
}
