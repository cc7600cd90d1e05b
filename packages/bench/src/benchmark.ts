import { WORKLOADS, type Workload, tiny } from "./workload.ts";
import { findLauncher, launcherOf } from "./launch.ts";
import { findNginx, startNginx } from "./nginx.ts";
import { makeFiles, makeLists } from "./material.ts";
import type { Job } from "./run.ts";
import type { Options } from "./options.ts";
import { PEERS } from "./peers.ts";
import type { Progress } from "./progress.ts";
import type { Results } from "./results.ts";
import { environmentFor } from "./environment.ts";
import { findEntrants } from "./entrants.ts";
import { join } from "node:path";
import { machineLines } from "./machine.ts";
import { makePlaces } from "./places.ts";
import { measure } from "./measure.ts";
import { runIn } from "./run.ts";

/**
 * Measures everyone in turns. Whatever it started and wrote is gone when it returns or throws.
 *
 * @throws {Missing} when there is nothing to measure with
 */
export async function benchmark(options: Options, progress: Progress, signal: AbortSignal): Promise<Results> {
  const { quick, rounds } = options;
  const nginx = await findNginx();
  const all = workloadsOf(options, nginx.echo);
  const workloads = all.filter(({ skipped }) => skipped === undefined);

  await using places = await makePlaces(workloads);
  const { data, workshop, notice } = places;
  const wanted = PEERS.filter(({ name }) => options.peers.includes(name));
  const { entrants, runners } = await findEntrants(wanted, workshop);
  signal.throwIfAborted();
  for (const { name, skipped } of [...all, ...entrants])
    if (skipped !== undefined) progress.tell(`${name} is skipped: ${skipped}`);
  if (notice !== undefined) progress.tell(notice);
  const launch = launcherOf(await findLauncher(workshop), environmentFor(workshop));
  const now = new Date();
  const machine = machineLines(now, nginx.version, entrants, notice);

  const root = join(data, "files");
  for (const workload of workloads) await makeFiles(root, workload, signal);
  await using server = await startNginx(nginx, { root, workshop, workloads });
  const jobs: Job[] = [];
  for (const workload of workloads)
    jobs.push({ workload, lists: await makeLists(workshop, server.origin, workload) });

  const samples = await measure(rounds, jobs, runners, runIn(data, launch, signal), progress);
  return { date: now.toISOString(), machine, quick, rounds, workloads: all, peers: entrants, samples };
}

function workloadsOf({ workloads, quick }: Options, echo: string | undefined): Results["workloads"] {
  const chosen = WORKLOADS.filter(({ name }) => workloads.includes(name));
  return chosen.map((workload) => ({ ...(quick ? tiny(workload) : workload), ...lackOf(workload, echo) }));
}

function lackOf({ latencyMs }: Workload, echo: string | undefined): { skipped?: string } {
  if (latencyMs === 0 || echo !== undefined) return {};
  return { skipped: "nginx has no module echo to wait with: apt-get install libnginx-mod-http-echo" };
}
