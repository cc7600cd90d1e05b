import type { SlowDownloads } from "./slow-downloads.ts";
import type { Throughput } from "./throughput.ts";

export interface Results {
  throughput: Throughput[];
  slowDownloads: SlowDownloads[];
}

export function jsonOf(results: Results): string {
  return JSON.stringify(results, undefined, 2);
}

export function textOf({ throughput, slowDownloads }: Results): string {
  return [
    "Throughput, 64 connections, ours with its trace to bare node:http (medians)",
    ...throughput.map(
      ({ size, ratio, cpuRatio, ours, bare }) =>
        `  ${String(size / 1024).padStart(5)} KiB   ${ratio.toFixed(2)} of its requests per second   ` +
        `${cpuRatio.toFixed(2)} of its processor time per request   (${Math.round(ours)} and ${Math.round(bare)} per second)`,
    ),
    "",
    "Slow downloads at 10 KiB/s each, from one process",
    ...slowDownloads.map(
      ({ variant, downloads, lost, cpu, rssMiB, delayP99 }) =>
        `  ${variant.padEnd(20)}   ${downloads} at once, ${lost} lost   ${Math.round(cpu * 100)}% of a core   ` +
        `${Math.round(rssMiB)} MiB   loop delay p99 ${delayP99.toFixed(1)} ms`,
    ),
  ].join("\n");
}
