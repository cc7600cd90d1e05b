import { type Facts, messageOf } from "../finding.ts";
import { pictureOf } from "../picture.ts";
import { currentRun, pointAt } from "../run.ts";
import type { RequestRecord } from "../../trace/index.ts";

/** What a matcher returns to vitest. */
export interface Verdict {
  pass: boolean;
  message: () => string;
}

/** The matcher is satisfied; `unless` is the sentence for `.not`. */
export function pass(unless: string): Verdict {
  return { pass: true, message: () => unless };
}

/** The matcher is not: tells why, with the picture of what happened and the line that sent `culprit`. */
export function fail(facts: Facts, culprit?: RequestRecord): Verdict {
  pointAt(culprit);
  const picture = pictureOf(currentRun()?.server);
  return { pass: false, message: () => messageOf({ picture, ...facts }) };
}
