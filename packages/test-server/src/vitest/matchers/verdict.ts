import { type Facts, messageOf } from "../../finding.ts";
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

/**
 * The matcher is not: tells why, with the picture of what happened and the line of the learner's code: `where`,
 * or the one that sent `culprit`.
 */
export function fail(
  { where, ...facts }: Facts & { where?: string | undefined },
  culprit?: RequestRecord,
): Verdict {
  const run = currentRun();
  if (run !== undefined && where !== undefined) run.meta.where ??= where;
  pointAt(culprit);
  const picture = pictureOf(run?.server);
  return { pass: false, message: () => messageOf({ picture, ...facts }) };
}
