// Exercise: 03
// Tries: to have no time pass: clocks, timers, and the processor time that it has used.
import type { Saved } from "@meanwhile/download";

performance.now = () => 0;
Date.now = () => 0;
process.hrtime = Object.assign(() => [0, 0] as [number, number], { bigint: () => 0n });
process.cpuUsage = () => ({ user: 0, system: 0 });
process.threadCpuUsage = () => ({ user: 0, system: 0 });
globalThis.setTimeout = ((work: () => void) => work()) as any;
globalThis.setImmediate = ((work: () => void) => queueMicrotask(work)) as any;

export function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  for (;;);
}
