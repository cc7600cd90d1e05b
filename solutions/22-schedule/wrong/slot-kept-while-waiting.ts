// Fails: four files of host a stand before those of host b, and b does not wait for them
// Fails: a host with many jobs does not shut out the others
// Says: A slot was left idle: b1 could have begun. Does a3 keep a slot while it waits for its host?
// Fails: a host that was full and has room again is not behind the others
// Says: A slot was left idle: b1 could have begun, but a2, whose host was full, stood before it.
// Fails: sixty jobs of three hosts, with four priorities, ended in disorder
// Says: A slot was left idle:
import type { Saved } from "@meanwhile/download";
import { check, downloadFile, type Job, type Limits } from "../solution.ts";

export async function downloadAll(jobs: Job[], directory: string, limits: Limits): Promise<Saved[]> {
  check(jobs, limits);
  const { limit, perHost } = limits;
  const saved: Saved[] = [];
  const failures: unknown[] = [];
  const queue = jobs
    .map(({ url, priority }, index) => ({ url, priority, index, host: new URL(url).host }))
    .toSorted((one, other) => other.priority - one.priority)
    .values();
  const inFlight = new Map<string, number>();
  const free = new Map<string, (() => void)[]>();

  async function enter(host: string): Promise<void> {
    const count = inFlight.get(host) ?? 0;
    if (count < perHost) inFlight.set(host, count + 1);
    else await new Promise<void>((resolve) => free.set(host, [...(free.get(host) ?? []), resolve]));
  }

  function leave(host: string): void {
    const [next, ...others] = free.get(host) ?? [];
    free.set(host, others);
    if (next === undefined) inFlight.set(host, (inFlight.get(host) ?? 0) - 1);
    else next();
  }

  async function work(): Promise<void> {
    for (const { url, index, host } of queue) {
      // One semaphore inside another: this worker has its slot already, and does nothing with it.
      await enter(host);
      try {
        if (failures.length === 0) saved[index] = await downloadFile(url, directory);
      } catch (error) {
        failures.push(error);
      }
      leave(host);
      if (failures.length > 0) return;
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, jobs.length) }, work));
  if (failures.length > 0) throw failures[0];
  return saved;
}
