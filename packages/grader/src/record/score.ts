import type { GradeRecord } from "./record.ts";
import { mean } from "simple-statistics";

/** How many of the exercise's tests passed; nothing else counts. */
export function passedOf({ state, tests }: GradeRecord): number {
  return state === "graded" ? tests.filter((test) => test.state === "passed").length : 0;
}

/**
 * From 0 to 1: the share of the exercise's tests that passed, 0 where there was nothing to grade. Undefined where
 * the grader itself failed: that is no student's zero.
 */
export function scoreOf(record: GradeRecord): number | undefined {
  if (record.state === "grader-error") return undefined;
  return record.expected === 0 ? 0 : passedOf(record) / record.expected;
}

/** Over those that have a score; undefined where none has. */
export function meanScore(records: readonly GradeRecord[]): number | undefined {
  const scores = records.map(scoreOf).filter((score) => score !== undefined);
  return scores.length === 0 ? undefined : mean(scores);
}

/** From `"0.00"` to `"100.00"`; empty where there is no score. */
export function percent(score: number | undefined): string {
  return score === undefined ? "" : (score * 100).toFixed(2);
}
