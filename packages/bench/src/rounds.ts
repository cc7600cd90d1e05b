import type { Job } from "./run.ts";
import type { Runner } from "./entrants.ts";

/** One run that is to come. */
export interface Turn {
  round: number;
  job: Pick<Job, "workload">;
  runner: Pick<Runner, "name">;
}

/**
 * Everyone once per workload and round, each time another one first: what the machine does besides hits all alike,
 * and so does what the one before leaves in its caches.
 */
export function turnsOf<J, R>(
  rounds: number,
  jobs: readonly J[],
  runners: readonly R[],
): { round: number; job: J; runner: R }[] {
  return Array.from({ length: rounds }, (_, round) =>
    jobs.flatMap((job, index) =>
      rotated(runners, round * jobs.length + index).map((runner) => ({ round, job, runner })),
    ),
  ).flat();
}

function rotated<Item>(items: readonly Item[], by: number): Item[] {
  const first = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}
