// Fails: one host, two at a time: the highest priority goes first
// Says: Priorities were compared as text, not as numbers: normal (priority 5) was begun while urgent (priority 10) waited.
// Fails: sixty jobs of three hosts, with four priorities, ended in disorder
// Says: Priorities were compared as text, not as numbers:
import type { Saved } from "@meanwhile/download";
import { check, downloadAll as schedule, type Job, type Limits } from "../solution.ts";

export function downloadAll(jobs: Job[], directory: string, limits: Limits): Promise<Saved[]> {
  check(jobs, limits);
  // sort() without a function to compare compares as text, and there "10" is below "9".
  const ranks = jobs.map(({ priority }) => String(priority)).toSorted();
  const ranked = jobs.map(({ url, priority }) => ({ url, priority: ranks.indexOf(String(priority)) }));
  return schedule(ranked, directory, limits);
}
