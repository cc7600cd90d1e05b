// Fails: four slots, two hosts: never more than 2 from one host
// Fails: sixty jobs of three hosts, with four priorities, ended in disorder
// Fails: after a failure nothing new begins, and those in flight are waited for
// Says: Your code had 3 downloads from one host in flight; perHost is 2.
// Fails: four files of host a stand before those of host b, and b does not wait for them
// Fails: a host with many jobs does not shut out the others
// Says: Your code had 4 downloads from one host in flight; perHost is 2.
// Fails: a host that was full and has room again is not behind the others
// Says: Your code had 2 downloads from one host in flight; perHost is 1.
import type { Saved } from "@meanwhile/download";
import { check, downloadAll as schedule, type Job, type Limits } from "../solution.ts";

export function downloadAll(jobs: Job[], directory: string, limits: Limits): Promise<Saved[]> {
  check(jobs, limits);
  return schedule(jobs, directory, { ...limits, perHost: limits.limit });
}
