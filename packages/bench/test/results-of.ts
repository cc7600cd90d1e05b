import type { Entrant, Results, Sample } from "../src/results.ts";

const PEERS: Entrant[] = [
  { name: "ours", role: "ours", version: "" },
  { name: "curl", role: "rival", version: "7.88.1" },
  { name: "aria2c", role: "rival", version: "1.36.0" },
  { name: "floor", role: "floor", version: "" },
  { name: "node -e 0", role: "start", version: "26.10.0" },
];

/** A benchmark of one workload, from the wall times of each peer, one for each round. */
export function resultsOf(walls: Record<string, number[]>, more: Partial<Results> = {}): Results {
  const workload = "1000x16k";
  const samples = Object.entries(walls).flatMap(([peer, times]) =>
    times.map((wall, round): Sample => ({ workload, peer, round, wall, cpu: wall / 2, peak: 50 * 2 ** 20 })),
  );
  return {
    date: "2026-11-20T12:00:00.000Z",
    machine: ["a machine"],
    quick: false,
    rounds: 3,
    workloads: [{ name: workload, title: "1,000 x 16 KiB", files: 1000, bytes: 16_384, latencyMs: 0 }],
    peers: PEERS,
    samples,
    ...more,
  };
}
