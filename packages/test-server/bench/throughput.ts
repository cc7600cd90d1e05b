import { medianOf } from "./median.ts";
import { startWorker, type Worker } from "./worker.ts";

const CONNECTIONS = 64;
/** Bytes to serve before it counts: until the code is compiled. */
const WARM_BYTES = 10 ** 9;
const RUN_MS = 600;

export interface Throughput {
  size: number;
  /** Requests per second, as medians. */
  ours: number;
  bare: number;
  /** Median over the rounds of ours to bare. */
  ratio: number;
  /** Processor time of the server per request, ours to bare; median over the rounds. */
  cpuRatio: number;
}

/** Our server, trace and all, against `node:http` alone, in turns. */
export async function measureThroughput(rounds: number): Promise<Throughput[]> {
  const results: Throughput[] = [];
  for (const size of [16_384, 2 ** 20]) results.push(await measure(size, rounds));
  return results;
}

async function measure(size: number, rounds: number): Promise<Throughput> {
  using ours = startWorker("serve-ours");
  using bare = startWorker("serve-bare");
  using loading = startWorker("load");
  for (const server of [ours, bare]) {
    const { port } = await server.ask("serve", size);
    await loading.ask("load", port, CONNECTIONS, Math.max(2000, WARM_BYTES / size), 0);
  }
  const runs: { ours: Run; bare: Run }[] = [];
  for (let round = 0; round < rounds; round++)
    runs.push({ ours: await run(ours, loading, size), bare: await run(bare, loading, size) });
  return {
    size,
    ours: medianOf(runs.map((one) => one.ours.perSecond)),
    bare: medianOf(runs.map((one) => one.bare.perSecond)),
    ratio: medianOf(runs.map((one) => one.ours.perSecond / one.bare.perSecond)),
    cpuRatio: medianOf(runs.map((one) => one.ours.cpu / one.bare.cpu)),
  };
}

interface Run {
  perSecond: number;
  /** Processor time of the server, seconds per request. */
  cpu: number;
}

async function run(server: Worker, loading: Worker, size: number): Promise<Run> {
  const { port } = await server.ask("serve", size);
  await server.ask("start");
  const { requests = 0, seconds = 0 } = await loading.ask("load", port, CONNECTIONS, 0, RUN_MS);
  const { cpu = 0 } = await server.ask("stop");
  return { perSecond: requests / seconds, cpu: cpu / requests };
}
