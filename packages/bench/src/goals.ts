import { ratioOf, runsOf } from "./summary.ts";
import type { Results } from "./results.ts";

/** What the downloader of exercise 31 is to reach. */
export interface Goal {
  what: string;
  /** What was reached, and what it must stay below. */
  value: number;
  below: number;
  unit: "x" | "MiB";
}

const SLOWER = ["aria2c", "wget", "aiohttp", "fetch", "got", "axios"];
const AHEAD_OF_CURL = new Set(["8x128m", "200x1m-50ms"]);
const NEAR_CURL = new Set(["1000x16k", "5000x1k"]);

/** Those that can be judged by what took part. */
export function goalsOf(results: Results, workload: string): Goal[] {
  const ours = results.peers.find(({ role }) => role === "ours")?.name ?? "";
  const start = results.peers.find(({ role }) => role === "start")?.name;
  const goal = (what: string, peer: string, below: number, without?: string): Goal => ({
    what,
    value: ratioOf(results, workload, ours, peer, without),
    below,
    unit: "x",
  });
  return [
    ...SLOWER.map((peer) => goal(`ahead of ${peer}`, peer, 1)),
    ...(AHEAD_OF_CURL.has(workload) ? [goal("ahead of curl", "curl", 1)] : []),
    ...(NEAR_CURL.has(workload)
      ? [
          goal("near curl", "curl", 2),
          ...(start === undefined ? [] : [goal("near curl, without the start of Node", "curl", 1.3, start)]),
        ]
      : []),
    memoryGoal(results, workload, ours),
  ].filter(({ value }) => Number.isFinite(value));
}

function memoryGoal(results: Results, workload: string, ours: string): Goal {
  const most = Math.max(...runsOf(results, workload, ours).map(({ peak }) => peak));
  return { what: "memory in any run", value: most / 2 ** 20, below: 100, unit: "MiB" };
}
