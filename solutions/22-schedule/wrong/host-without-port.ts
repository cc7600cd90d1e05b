// Fails: four slots, two hosts: never more than 2 from one host
// Says: a1 had to wait although its host had room: perHost was counted for all hosts together. A host is its name and its port.
// Fails: four files of host a stand before those of host b, and b does not wait for them
// Fails: a host that was full and has room again is not behind the others
// Fails: a host with many jobs does not shut out the others
// Fails: after a failure nothing new begins, and those in flight are waited for
// Says: b1 had to wait although its host had room: perHost was counted for all hosts together. A host is its name and its port.
// Fails: sixty jobs of three hosts, with four priorities, ended in disorder
// Says: 6-11 had to wait although its host had room: perHost was counted for all hosts together.
import type { Saved } from "@meanwhile/download";
import { check, downloadFile, type Job, type Limits } from "../solution.ts";

export async function downloadAll(jobs: Job[], directory: string, limits: Limits): Promise<Saved[]> {
  check(jobs, limits);
  // hostname is the address alone: two servers on one machine look like one.
  const { limit, perHost } = limits;
  const saved: Saved[] = [];
  const failures: unknown[] = [];
  const waiting = jobs
    .map(({ url, priority }, index) => ({ url, priority, index, host: new URL(url).hostname }))
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
      if (failures.length > 0) return;
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, jobs.length) }, work));
  if (failures.length > 0) throw failures[0];
  return saved;
}
