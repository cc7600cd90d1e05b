import type { Sample } from "./results.ts";
import type { Turn } from "./rounds.ts";

/** Seconds that the turns to come will take: what the same ones took before, or the mean for those that are new. */
export function secondsLeft(turns: readonly Turn[], samples: readonly Sample[]): number {
  const timed = samples.filter(({ wall }) => Number.isFinite(wall));
  const known = new Map(timed.map(({ workload, peer, wall }) => [`${workload} ${peer}`, wall]));
  const mean = timed.reduce((sum, { wall }) => sum + wall, 0) / Math.max(1, timed.length);
  return turns.reduce((sum, { job, runner }) => {
    return sum + (known.get(`${job.workload.name} ${runner.name}`) ?? mean);
  }, 0);
}
