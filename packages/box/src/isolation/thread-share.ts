import { availableParallelism } from "node:os";
import type { Confinement } from "./confinement.ts";
import type { Limits } from "./limits.ts";

/** Bytes that the kernel counts for a thread before it does anything: 75 MiB, measured on Node 26.10, and some room. */
const SHARE = 96 * 1024 * 1024;

/** The limits that the kernel is told: with room for a thread on each core, where threads are granted. */
export function limitsWithThreads({ limits, capabilities }: Confinement): Limits {
  if (!capabilities.includes("threads")) return limits;
  const many = availableParallelism();
  return { ...limits, data: limits.data + many * SHARE, threads: limits.threads + many };
}
