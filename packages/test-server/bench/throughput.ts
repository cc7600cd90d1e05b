import { medianOf } from "./median.ts";
import { startWorker } from "./worker.ts";

const CONNECTIONS = 64;
const WARM_MS = 800;
const RUN_MS = 800;

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
  for (const size of [16_384, 2 ** 20]) {
    const ours: Run[] = [];
    const bare: Run[] = [];
    for (let round = 0; round < rounds; round++) {
      ours.push(await run("serve-ours", size));
      bare.push(await run("serve-bare", size));
    }
    const ratios = (of: (run: Run) => number): number =>
      medianOf(ours.map((one, round) => of(one) / of(bare[round] ?? one)));
    results.push({
      size,
      ours: medianOf(ours.map(({ perSecond }) => perSecond)),
      bare: medianOf(bare.map(({ perSecond }) => perSecond)),
      ratio: ratios(({ perSecond }) => perSecond),
      cpuRatio: ratios(({ cpu }) => cpu),
    });
  }
  return results;
}

interface Run {
  perSecond: number;
  cpu: number;
}

/** Each run has processes of its own, so that none pays for what another left behind. */
async function run(server: string, size: number): Promise<Run> {
  using serving = startWorker(server);
  using loading = startWorker("load");
  const { port } = await serving.ask("serve", size);
  await loading.ask("load", port, CONNECTIONS, WARM_MS);
  await serving.ask("start");
  const { requests = 0, seconds = 0 } = await loading.ask("load", port, CONNECTIONS, RUN_MS);
  const { cpu = 0 } = await serving.ask("stop");
  return { perSecond: requests / seconds, cpu: cpu / requests };
}
