// Fails: one host, two at a time: the highest priority goes first
// Says: From the host of normal no more than 2 were ever begun: when a download ends, its host has room again.
// Fails: four slots, two hosts: never more than 2 from one host
// Fails: four files of host a stand before those of host b, and b does not wait for them
// Fails: as long as both hosts have room, they do not take turns
// Fails: a host with many jobs does not shut out the others
// Says: From the host of a3 no more than 2 were ever begun: when a download ends, its host has room again.
// Fails: jobs of equal priority keep their order, whatever ends first
// Says: From the host of a2 no more than 3 were ever begun: when a download ends, its host has room again.
// Fails: a host that was full and has room again is not behind the others
// Says: From the host of a2 no more than 1 were ever begun: when a download ends, its host has room again.
// Fails: sixty jobs of three hosts, with four priorities, ended in disorder
// Says: From the host of
import type { Saved } from "@meanwhile/download";
import { check, downloadFile, type Job, type Limits } from "../solution.ts";

export async function downloadAll(jobs: Job[], directory: string, limits: Limits): Promise<Saved[]> {
  check(jobs, limits);
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
      if (failures.length > 0) return;
      // And the host? Nobody says that it has room again.
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, jobs.length) }, work));
  if (failures.length > 0) throw failures[0];
  return saved;
}
