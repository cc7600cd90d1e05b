import type { Confinement } from "./confinement.ts";
import { diskUse, namelessBytes } from "./disk-use.ts";
import type { Met } from "./fault.ts";
import { processUse } from "./process-use.ts";

/** Milliseconds between two looks; between two looks at the disk, which cost more, a few of these. */
const LOOK = 50;
const DISK_EVERY = 4;

export interface Watch extends Disposable {
  /** A last look at what the box has left, for one that was quicker than the looks: when nothing of it runs any more. */
  atEnd(): Met | undefined;
}

/** Looks at a box now and then, and tells once which limit it has met. */
export function watch(pid: number, confinement: Confinement, met: (limit: Met) => void): Watch {
  let looks = 0;
  const timer = setInterval(() => {
    looks += 1;
    const limit = overstepped(pid, confinement, looks % DISK_EVERY === 0);
    if (limit === undefined) return;
    clearInterval(timer);
    met(limit);
  }, LOOK).unref();
  return {
    atEnd: () => (hasFilledDisk([], confinement) ? "disk" : undefined),
    [Symbol.dispose]: () => clearInterval(timer),
  };
}

function overstepped(pid: number, confinement: Confinement, atDisk: boolean): Met | undefined {
  const { cpu, memory, pids } = processUse(pid);
  const { limits } = confinement;
  if (cpu > limits.cpu) return "cpu";
  if (memory > limits.data) return "memory";
  return atDisk && hasFilledDisk(pids, confinement) ? "disk" : undefined;
}

function hasFilledDisk(pids: readonly number[], { limits, writable }: Confinement): boolean {
  const { bytes, entries } = diskUse(writable, limits.entries);
  const nameless = pids.reduce((sum, pid) => sum + namelessBytes(pid), 0);
  return bytes + nameless > limits.disk || entries > limits.entries;
}
