import type { Peer } from "./peer.ts";
import type { Workload } from "./workload.ts";

/** One run of one peer. */
export interface Sample {
  workload: string;
  peer: string;
  round: number;
  /** Seconds. */
  wall: number;
  cpu: number;
  /** Bytes. */
  peak: number;
  /** Set where it failed or did not save what it should; the run does not count. */
  wrong?: string;
}

export interface Entrant extends Pick<Peer, "name" | "role"> {
  version: string;
  /** Why it did not take part. */
  skipped?: string;
}

/** A whole benchmark; this is what `--json` writes. */
export interface Results {
  date: string;
  /** Processor, system, versions, where the files are, how busy it was. */
  machine: string[];
  quick: boolean;
  rounds: number;
  workloads: (Workload & { skipped?: string })[];
  peers: Entrant[];
  samples: Sample[];
}
