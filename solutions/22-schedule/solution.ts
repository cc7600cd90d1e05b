import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";

export interface Job {
  url: string;
  priority: number;
}

export interface Limits {
  limit: number;
  perHost: number;
}

export async function downloadFile(url: string, directory: string): Promise<Saved> {
  const reply = await get(url);
  if (!reply.ok) throw HttpError.from(reply);
  const path = join(directory, fileNameOf(url));
  let bytes = 0;
  try {
    await using file = await open(path, "w");
    for await (const part of reply.body) {
      await file.writeFile(part);
      bytes += part.length;
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { url, path, bytes };
}

/** @throws {RangeError} naming what makes no sense */
export function check(jobs: Job[], { limit, perHost }: Limits): void {
  for (const [name, value] of Object.entries({ limit, perHost })) {
    if (!Number.isInteger(value) || value < 1)
      throw new RangeError(`${name} must be an integer of 1 or more, got ${value}`);
  }
  for (const { url, priority } of jobs) {
    if (!Number.isFinite(priority))
      throw new RangeError(`The priority of ${url} must be a finite number, got ${priority}`);
  }
}

/** Downloads all files, at most `limit` at the same time and at most `perHost` of them from one host. */
export async function downloadAll(
  jobs: Job[],
  directory: string,
  { limit, perHost }: Limits,
): Promise<Saved[]> {
  check(jobs, { limit, perHost });
  const saved: Saved[] = [];
  const failures: unknown[] = [];
  // Sorting keeps the order of equals.
  const waiting = jobs
    .map(({ url, priority }, index) => ({ url, priority, index, host: new URL(url).host }))
    .toSorted((one, other) => other.priority - one.priority);
  const inFlight = new Map<string, number>();

  /** Who goes next: the first in line whose host has room, or nobody. */
  function take() {
    const at = waiting.findIndex(({ host }) => (inFlight.get(host) ?? 0) < perHost);
    return at === -1 ? undefined : waiting.splice(at, 1)[0];
  }

  async function work(): Promise<void> {
    for (let job = take(); job !== undefined; job = take()) {
      const { url, index, host } = job;
      inFlight.set(host, (inFlight.get(host) ?? 0) + 1);
      try {
        saved[index] = await downloadFile(url, directory);
      } catch (error) {
        failures.push(error);
      }
      inFlight.set(host, (inFlight.get(host) ?? 0) - 1);
      if (failures.length > 0) return;
    }
    // Nobody may go. Whoever fills the hosts comes back for those who wait, so this worker is not needed any more.
  }

  await Promise.all(Array.from({ length: Math.min(limit, jobs.length) }, work));
  if (failures.length > 0) throw failures[0];
  return saved;
}
