import { startWorker } from "./worker.ts";

const BYTES_PER_SECOND = 10_240;
/** Long enough for all to have begun before the first ends. */
const SECONDS = 16;
const WINDOW_MS = 6000;

export interface SlowDownloads {
  variant: "one wheel for all" | "a timer per response";
  downloads: number;
  /** Downloads that did not come to their end. */
  lost: number;
  /** Share of one core, while all were on their way. */
  cpu: number;
  rssMiB: number;
  /** Delay of the event loop, 99th percentile, in milliseconds. */
  delayP99: number;
}

/** Many slow downloads at once from one process, with our pacer and with what one would write first. */
export async function measureSlowDownloads(downloads: number): Promise<SlowDownloads[]> {
  return [
    await measure("one wheel for all", "serve-slow-ours", downloads),
    await measure("a timer per response", "serve-slow-timers", downloads),
  ];
}

async function measure(
  variant: SlowDownloads["variant"],
  server: string,
  downloads: number,
): Promise<SlowDownloads> {
  using serving = startWorker(server);
  using clients = startWorker("slow-clients");
  const size = BYTES_PER_SECOND * SECONDS;
  const { port } = await serving.ask("serve", size, BYTES_PER_SECOND);
  await clients.ask("begin", port, downloads, size);
  const { cpu = 0, rss = 0, delayP99 = 0 } = await serving.ask("watch", WINDOW_MS);
  const { complete = 0 } = await clients.ask("end");
  return { variant, downloads, lost: downloads - complete, cpu, rssMiB: rss / 2 ** 20, delayP99 };
}
