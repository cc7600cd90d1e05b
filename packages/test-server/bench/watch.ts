import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { cpuSeconds, startCpu } from "./cpu.ts";

/** What this process costs over so many milliseconds: share of a core, bytes, and the event loop's delay in ms. */
export async function watch(milliseconds: number): Promise<{ cpu: number; rss: number; delayP99: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  startCpu();
  const start = performance.now();
  await sleep(milliseconds);
  const cpu = cpuSeconds() / ((performance.now() - start) / 1000);
  delay.disable();
  return { cpu, rss: process.memoryUsage.rss(), delayP99: delay.percentile(99) / 1e6 };
}
