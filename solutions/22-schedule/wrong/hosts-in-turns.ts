// Fails: as long as both hosts have room, they do not take turns
// Says: b1 was begun before a2: of equal priority, the one that stands first in jobs goes first, whatever their hosts.
// Fails: sixty jobs of three hosts, with four priorities, ended in disorder
// Says: 4-25 was begun before 4-20: of equal priority, the one that stands first in jobs goes first
import type { Saved } from "@meanwhile/download";
import { check, downloadFile, type Job, type Limits } from "../solution.ts";

export async function downloadAll(jobs: Job[], directory: string, limits: Limits): Promise<Saved[]> {
  check(jobs, limits);
  // At equal priority the host with the fewest downloads in flight is served first.
  const { limit, perHost } = limits;
  const saved: Saved[] = [];
  const failures: unknown[] = [];
  const waiting = jobs
    .map(({ url, priority }, index) => ({ url, priority, index, host: new URL(url).host }))
    .toSorted((one, other) => other.priority - one.priority);
  const inFlight: string[] = [];
  const count = (host: string): number => inFlight.filter((one) => one === host).length;

  function take() {
    const [next] = waiting
      .filter(({ host }) => count(host) < perHost)
      .toSorted((one, other) => other.priority - one.priority || count(one.host) - count(other.host));
    if (next !== undefined) waiting.splice(waiting.indexOf(next), 1);
    return next;
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
      if (failures.length > 0) return;
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, jobs.length) }, work));
  if (failures.length > 0) throw failures[0];
  return saved;
}
