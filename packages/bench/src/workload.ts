/** What every peer is to download in one run. */
export interface Workload {
  /** For the command line and for paths. */
  name: string;
  title: string;
  files: number;
  /** Of each file. */
  bytes: number;
  /** How long the server waits before it answers a request. */
  latencyMs: number;
}

const KIB = 1024;
const MIB = 1024 * KIB;

export const WORKLOADS: readonly Workload[] = [
  { name: "3x1m-100ms", title: "3 x 1 MiB, 100 ms latency", files: 3, bytes: MIB, latencyMs: 100 },
  { name: "1000x16k", title: "1,000 x 16 KiB", files: 1000, bytes: 16 * KIB, latencyMs: 0 },
  { name: "5000x1k", title: "5,000 x 1 KiB", files: 5000, bytes: KIB, latencyMs: 0 },
  { name: "8x128m", title: "8 x 128 MiB", files: 8, bytes: 128 * MIB, latencyMs: 0 },
  { name: "200x1m-50ms", title: "200 x 1 MiB, 50 ms latency", files: 200, bytes: MIB, latencyMs: 50 },
];

/** The same in small: shows that everything runs, and nothing else. */
export function tiny(workload: Workload): Workload {
  const { title, files, bytes } = workload;
  return {
    ...workload,
    title: `${title} (tiny)`,
    files: Math.min(files, 20),
    bytes: Math.min(bytes, 64 * KIB),
  };
}

export function nameOf(index: number): string {
  return `file-${String(index + 1).padStart(4, "0")}`;
}
