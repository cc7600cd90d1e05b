import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync } from "node:fs";
import { mkdtempDisposable } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { strongestLevel } from "@meanwhile/box/isolation";
import { type Exercise, listExercises } from "@meanwhile/course/src/exercises.ts";
import { medianOf } from "@meanwhile/test-server/bench";
import { Lanes } from "../src/conduct/lanes.ts";
import { solutionFiles, taskFor } from "../src/validate/reference.ts";

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
}

/** Grades each exercise's solution again and again, and runs vitest on it as often, one after the other. */
export async function compare(numbers: readonly string[], rounds: number): Promise<Comparison[]> {
  await using scratch = await mkdtempDisposable(join(tmpdir(), "meanwhile-bench-"));
  chmodSync(scratch.path, 0o755);
  const exercises = listExercises(ROOT);
  const { level } = strongestLevel();
  const options = { root: ROOT, level, timeout: 600, exercises };
  const results: Comparison[] = [];
  for (const number of numbers) {
    const exercise = exercises.find((one) => one.number === number);
    if (exercise === undefined) continue;
    const pairs: { graded: number; cold: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const grade = async (): Promise<number> =>
        perMinute(CLASS, async () => gradeAll(exercise, options, scratch.path));
      const first = round % 2 === 0 ? await grade() : undefined;
      const cold = await perMinute(RUNS, async () => coldRuns(number));
      pairs.push({ graded: first ?? (await grade()), cold });
    }
    results.push({
      exercise: number,
      graded: medianOf(pairs.map(({ graded }) => graded)),
      cold: medianOf(pairs.map(({ cold }) => cold)),
      ratio: medianOf(pairs.map(({ graded, cold }) => graded / cold)),
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
  ].join("\n");
}

/** As for a class: the lanes are opened for it, and that counts. */
async function gradeAll(
  exercise: Exercise,
  options: ConstructorParameters<typeof Lanes>[0],
  scratch: string,
): Promise<void> {
  const files = solutionFiles(ROOT);
  const tasks = Array.from({ length: CLASS }, () => taskFor(exercise, "solution.ts", files));
  const folder = join(scratch, `${process.hrtime.bigint()}`);
  await new Lanes(options, folder, new AbortController().signal).run(
    tasks,
    JOBS,
    (task) => task,
    (_, result) => {
      if (result instanceof Error) throw result;
    },
  );
}

async function coldRuns(number: string): Promise<void> {
  const queue = Array.from({ length: RUNS }, (_, index) => index).values();
  const work = async (): Promise<void> => {
    for (const _ of queue) {
      const args = [VITEST, "run", "--project", `solution-${number}`];
      await once(spawn(process.execPath, args, { cwd: ROOT, stdio: "ignore" }), "close");
    }
  };
  await Promise.all(Array.from({ length: JOBS }, work));
}

async function perMinute(count: number, work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (count * 60_000) / (performance.now() - start);
}
