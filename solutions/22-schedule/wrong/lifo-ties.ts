// Fails: four slots, two hosts: never more than 2 from one host
// Fails: four files of host a stand before those of host b, and b does not wait for them
// Says: Among equals the last in the list went first: a4 was begun before a1.
// Fails: jobs of equal priority keep their order, whatever ends first
// Says: Among equals the last in the list went first: a6 was begun before a1.
// Fails: as long as both hosts have room, they do not take turns
// Says: Among equals the last in the list went first: b4 was begun before a1.
// Fails: a host that was full and has room again is not behind the others
// Says: Among equals the last in the list went first: c2 was begun before a1.
// Fails: a host with many jobs does not shut out the others
// Says: Among equals the last in the list went first: a10 was begun before a1.
// Fails: sixty jobs of three hosts, with four priorities, ended in disorder
// Says: Among equals the last in the list went first:
import type { Saved } from "@meanwhile/download";
import { downloadAll as schedule, type Job, type Limits } from "../solution.ts";

export async function downloadAll(jobs: Job[], directory: string, limits: Limits): Promise<Saved[]> {
  // Sorted upwards and taken from the end: among equals the last of the list comes first.
  const saved = await schedule(jobs.toReversed(), directory, limits);
  return saved.toReversed();
}
