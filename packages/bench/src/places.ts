import { mkdtemp, rm, statfs } from "node:fs/promises";
import { join } from "node:path";
import { tmpdir } from "node:os";
import type { Workload } from "./workload.ts";

const MEMORY = "/dev/shm";
const SPARE = 64 * 2 ** 20;

/** The directories of a benchmark. Disposing of them removes them. */
export interface Places extends AsyncDisposable {
  /** For the files that are served and those that are saved. */
  data: string;
  /** For programs, settings and caches: on some machines nothing may be run from memory. */
  workshop: string;
  /** Why the data is not in memory. */
  notice: string | undefined;
}

export async function makePlaces(workloads: readonly Workload[]): Promise<Places> {
  const need = roomFor(workloads);
  const room = await roomIn(MEMORY);
  const inMemory = room >= need;
  const data = await mkdtemp(join(inMemory ? MEMORY : tmpdir(), "meanwhile-bench-"));
  const workshop = await mkdtemp(join(tmpdir(), "meanwhile-bench-"));
  const lack = room === 0 ? "is not here" : `has less than ${Math.ceil(need / 2 ** 20)} MiB free`;
  return {
    data,
    workshop,
    notice: inMemory ? undefined : `${MEMORY} ${lack}: files are on disk, in ${data}`,
    async [Symbol.asyncDispose]() {
      for (const directory of [data, workshop])
        await rm(directory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** All that is served, and the most that one run saves. */
export function roomFor(workloads: readonly Workload[]): number {
  const sizes = workloads.map(({ files, bytes }) => files * bytes);
  return sizes.reduce((sum, size) => sum + size, 0) + Math.max(0, ...sizes) + SPARE;
}

async function roomIn(directory: string): Promise<number> {
  return statfs(directory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
}
