// Fails: four files of host a stand before those of host b, and b does not wait for them
// Fails: a host with many jobs does not shut out the others
// Says: A slot was left idle: b1 could have begun, but a3, whose host was full, stood before it.
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
  const waiting = jobs
    .map(({ url, priority }, index) => ({ url, priority, index, host: new URL(url).host }))
    .toSorted((one, other) => other.priority - one.priority);
  const running = new Map<Promise<void>, string>();
  const atHost = (host: string): number => [...running.values()].filter((one) => one === host).length;

  for (const { url, index, host } of waiting) {
    // Everybody behind this job waits with it for its host.
    while (running.size >= limit || atHost(host) >= perHost) await Promise.race(running.keys());
    if (failures.length > 0) break;
    const download = downloadFile(url, directory)
      .then(
        (result) => void (saved[index] = result),
        (error: unknown) => void failures.push(error),
      )
      .finally(() => running.delete(download));
    running.set(download, host);
  }
  await Promise.all(running.keys());
  if (failures.length > 0) throw failures[0];
  return saved;
}
