// Fails: after a failure nothing new begins, and those in flight are waited for
// Says: a3 was asked for although missing had failed before: after the first failure nothing new starts.
import type { Saved } from "@meanwhile/download";
import { check, downloadFile, type Job, type Limits } from "../solution.ts";

export async function downloadAll(jobs: Job[], directory: string, limits: Limits): Promise<Saved[]> {
  check(jobs, limits);
  // The job that failed is noted, and every worker goes on.
  const { limit, perHost } = limits;
  const saved: Saved[] = [];
  const failures: unknown[] = [];
  const waiting = jobs
    .map(({ url, priority }, index) => ({ url, priority, index, host: new URL(url).host }))
    .toSorted((one, other) => other.priority - one.priority);
  const inFlight: string[] = [];

  function take() {
    const at = waiting.findIndex(({ host }) => inFlight.filter((one) => one === host).length < perHost);
    return at === -1 ? undefined : waiting.splice(at, 1)[0];
  }

  async function work(): Promise<void> {
    for (let job = take(); job !== undefined; job = take()) {
      const { url, index, host } = job;
      inFlight.push(host);
      try {
        saved[index] = await downloadFile(url, directory);
      } catch (error) {
        failures.push(error);
      }
      inFlight.splice(inFlight.indexOf(host), 1);
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, jobs.length) }, work));
  if (failures.length > 0) throw failures[0];
  return saved;
}
