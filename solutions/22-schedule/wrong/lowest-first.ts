// Fails: one host, two at a time: the highest priority goes first
// Says: The lowest priority went first: never (priority -1) was begun while urgent (priority 10) waited.
// Fails: jobs of equal priority keep their order, whatever ends first
// Says: a3 (priority 0.5) was begun while a7 (priority 0.75) waited.
// Fails: a host that was full and has room again is not behind the others
// Says: The lowest priority went first: b3 (priority 1) was begun while a1 (priority 2) waited.
// Fails: sixty jobs of three hosts, with four priorities, ended in disorder
// Says: The lowest priority went first:
// Fails: after a failure nothing new begins, and those in flight are waited for
// Says: The lowest priority went first: a4 (priority 4) was begun while a1 (priority 9) waited.
import type { Saved } from "@meanwhile/download";
import { downloadAll as schedule, type Job, type Limits } from "../solution.ts";

export function downloadAll(jobs: Job[], directory: string, limits: Limits): Promise<Saved[]> {
  // As in a heap, where the smallest number comes first.
  const turned = jobs.map(({ url, priority }) => ({ url, priority: -priority }));
  return schedule(turned, directory, limits);
}
