// Fails: a perHost of 0 and a priority of NaN are RangeErrors, and nothing is asked for
// Fails: nothing that makes no sense is taken, not even for an empty list
// Says: A priority of NaN was taken as if it were a good one.
import type { Saved } from "@meanwhile/download";
import { downloadAll as schedule, type Job, type Limits } from "../solution.ts";

export function downloadAll(jobs: Job[], directory: string, limits: Limits): Promise<Saved[]> {
  // NaN and Infinity are numbers to typeof, and NaN compares with nothing.
  for (const { priority } of jobs)
    if (typeof priority !== "number") throw new RangeError(`priority is ${String(priority)}`);
  const repaired = jobs.map(({ url, priority }) => ({
    url,
    priority: Number.isFinite(priority) ? priority : 0,
  }));
  return schedule(repaired, directory, limits);
}
