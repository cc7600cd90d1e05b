import { exerciseName, type GradeRecord, groupedBy, passedOf, type TestRecord } from "../record/index.ts";
import { mean, sampleCorrelation } from "simple-statistics";

/** What a class did with one test. */
export interface Item {
  exercise: string;
  test: Pick<TestRecord, "id" | "group" | "title" | "hidden" | "task">;
  /** Of how many graded submissions; those that were not graded say nothing about a test. */
  graded: number;
  passed: number;
  /** The share that passed, from 0 to 1. */
  facility: number;
  /**
   * How passing this test goes along with passing the exercise's other tests, from -1 to 1 (point-biserial, this
   * test left out of the total). Near 0 or below: the test may ask for something else. Undefined where all passed,
   * none did, or all have the same total.
   */
  discrimination: number | undefined;
}

/** The tests of each exercise, in the order in which its records have them. */
export function itemsOf(records: readonly GradeRecord[]): Item[] {
  const graded = records.filter(({ state }) => state === "graded");
  return groupedBy(graded, exerciseName).flatMap(([exercise, submissions]) => {
    const tests = new Map(
      submissions.flatMap(({ tests: own }) => own.map((test) => [test.id, test] as const)),
    );
    return [...tests.values()].map((test) => itemOf(exercise, test, submissions));
  });
}

function itemOf(exercise: string, test: Item["test"], submissions: readonly GradeRecord[]): Item {
  const passes = submissions.map(({ tests }) =>
    tests.some(({ id, state }) => id === test.id && state === "passed") ? 1 : 0,
  );
  const others = submissions.map((record, index) => passedOf(record) - (passes[index] ?? 0));
  return {
    exercise,
    test,
    graded: submissions.length,
    passed: passes.filter((pass) => pass === 1).length,
    facility: mean(passes),
    discrimination: varies(passes) && varies(others) ? sampleCorrelation(passes, others) : undefined,
  };
}

function varies(numbers: readonly number[]): boolean {
  return new Set(numbers).size > 1;
}

/** To two places, and never `-0`. */
export function hundredths(number: number): number {
  return Math.round(number * 100) / 100 + 0;
}
