import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { strongestLevel } from "@meanwhile/box/isolation";
import { type Exercise, listExercises } from "@meanwhile/course/src/exercises.ts";
import { medianOf } from "@meanwhile/test-server/bench";
import { handedIn } from "../src/conduct/handed-in.ts";
import { Lanes } from "../src/conduct/lanes.ts";

const ROOT = join(import.meta.dirname, "../../..");
const VITEST = join(ROOT, "node_modules/vitest/vitest.mjs");

/** At a time, on either side: what `pnpm grade` does by itself. */
const JOBS = availableParallelism() + 1;

/** Submissions in a round: a small class, for which the lanes are opened anew, and as many cold runs as tell the rate. */
const CLASS = 18;
const RUNS = 6;

/** Submissions a minute: medians of the rounds. */
export interface Comparison {
  exercise: string;
  graded: number;
  cold: number;
  /** The median of the ratios within each round: a machine that is busy for a while slows both sides of it. */
  ratio: number;
  /** Seconds that a submission takes a lane. */
  took: number;
  /** Seconds that its tests take by themselves, without a box. */
  own: number;
}

/** Grades each exercise's solution again and again, and runs vitest on it as often, by turns. */
export async function compare(
  numbers: readonly string[],
  rounds: number,
  scratch: string,
): Promise<Comparison[]> {
  const exercises = listExercises(ROOT);
  const { level } = strongestLevel();
  const options = { root: ROOT, level, timeout: 600, exercises };
  const results: Comparison[] = [];
  for (const number of numbers) {
    const exercise = exercises.find((one) => one.number === number);
    if (exercise === undefined) continue;
    const pairs: { graded: number; cold: number }[] = [];
    const own: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const grade = async (): Promise<number> =>
        perMinute(CLASS, async () => gradeAll(exercise, options, scratch));
      const first = round % 2 === 0 ? await grade() : undefined;
      const cold = await perMinute(RUNS, async () => {
        own.push(...(await coldRuns(number, scratch)));
      });
      pairs.push({ graded: first ?? (await grade()), cold });
    }
    const graded = medianOf(pairs.map((pair) => pair.graded));
    results.push({
      exercise: number,
      graded,
      cold: medianOf(pairs.map(({ cold }) => cold)),
      ratio: medianOf(pairs.map((pair) => pair.graded / pair.cold)),
      took: (60 / graded) * JOBS,
      own: medianOf(own),
    });
  }
  return results;
}

export function textOf(results: readonly Comparison[]): string {
  const { level } = strongestLevel();
  return [
    `Submissions a minute, ${JOBS} at a time, isolation ${level}; at least 1 is the goal, 2 the aim`,
    ...results.map(
      ({ exercise, graded, cold, ratio }) =>
        `  ${exercise}  graded ${graded.toFixed(0)}, cold vitest ${cold.toFixed(0)}: ${ratio.toFixed(2)}  ${ratio >= 1 ? "met" : "missed"}`,
    ),
    "Seconds for each, in one of the lanes; the tests' own time is without a box",
    ...results.map(
      ({ exercise, took, own }) =>
        `  ${exercise}  ${took.toFixed(1)}, the tests' own time ${own.toFixed(1)}: overhead ${(took - own).toFixed(1)}`,
    ),
  ].join("\n");
}

/** As for a class: the lanes are opened for it, and that counts. */
async function gradeAll(
  exercise: Exercise,
  options: ConstructorParameters<typeof Lanes>[0],
  scratch: string,
): Promise<void> {
  const solution = readFileSync(join(ROOT, exercise.solution ?? "", "solution.ts"));
  const task = handedIn(ROOT, exercise, new Map([["exercise.ts", solution]]), 0);
  const folder = join(scratch, `${process.hrtime.bigint()}`);
  await new Lanes(options, folder, new AbortController().signal).run(
    Array.from({ length: CLASS }, () => task),
    JOBS,
    (each) => each,
    (_, result) => {
      if (result instanceof Error) throw result;
    },
  );
}

/** @returns the seconds that the tests of each run took by themselves */
async function coldRuns(number: string, scratch: string): Promise<number[]> {
  const queue = Array.from({ length: RUNS }, (_, index) => index).values();
  const own: number[] = [];
  const work = async (): Promise<void> => {
    for (const index of queue) {
      const file = join(scratch, `cold-${index}.json`);
      const args = [
        VITEST,
        "run",
        "--project",
        `solution-${number}`,
        "--reporter=json",
        "--outputFile",
        file,
      ];
      // As anywhere: what it writes goes to the disk.
      const env = { ...process.env, TMPDIR: undefined };
      await once(spawn(process.execPath, args, { cwd: ROOT, stdio: "ignore", env }), "close");
      own.push(ownTime(readFileSync(file, "utf8")));
    }
  };
  await Promise.all(Array.from({ length: JOBS }, work));
  return own;
}

/** @param report of vitest's reporter `json` */
function ownTime(report: string): number {
  const { testResults } = JSON.parse(report) as {
    testResults: { assertionResults: { duration: number }[] }[];
  };
  const durations = testResults.flatMap((file) => file.assertionResults.map(({ duration }) => duration));
  return durations.reduce((sum, duration) => sum + duration, 0) / 1000;
}

async function perMinute(count: number, work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (count * 60_000) / (performance.now() - start);
}
