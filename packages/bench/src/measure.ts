import type { Job, Run } from "./run.ts";
import type { Progress } from "./progress.ts";
import type { Runner } from "./entrants.ts";
import type { Sample } from "./results.ts";
import { turnsOf } from "./rounds.ts";

/** One round of the first job that does not count, to fill caches; then everyone in turns. */
export async function measure(
  rounds: number,
  jobs: readonly Job[],
  runners: readonly Runner[],
  run: Run,
  progress: Progress,
): Promise<Sample[]> {
  progress.tell("warming up: one round that does not count");
  for (const job of jobs.slice(0, 1)) for (const runner of runners) await run(runner, job);

  const samples: Sample[] = [];
  const turns = turnsOf(rounds, jobs, runners);
  for (const [index, { round, job, runner }] of turns.entries()) {
    progress.next(turns.slice(index), samples, rounds);
    const sample = { ...(await run(runner, job)), round };
    samples.push(sample);
    if (sample.wrong !== undefined)
      progress.tell(`${sample.peer} went wrong with ${sample.workload}: ${sample.wrong}`);
  }
  progress.clear();
  return samples;
}
