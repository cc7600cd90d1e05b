import type { Entrant, Results, Sample } from "./results.ts";
import { medianOf } from "@meanwhile/test-server/bench";

/** One peer in one workload: medians over the rounds. */
export interface Row {
  peer: string;
  role: Entrant["role"];
  /** Seconds. */
  wall: number;
  cpu: number;
  /** Bytes. */
  peak: number;
  /** Wall time as a multiple of the quickest rival's, and of the floor's. NaN where there is none. */
  toBest: number;
  toFloor: number;
  /** What went wrong, one for each run that does not count. */
  wrong: string[];
}

const RANKS = { ours: 0, rival: 0, floor: 1, start: 2 };

/** The quickest first; what is no rival last. */
export function rowsOf(results: Results, workload: string): Row[] {
  const best = bestOf(results, workload);
  const floor = results.peers.find(({ role }) => role === "floor")?.name;
  const rows = results.peers
    .filter(({ skipped }) => skipped === undefined)
    .map(({ name, role }) => {
      const runs = runsOf(results, workload, name);
      return {
        peer: name,
        role,
        wall: medianOf(runs.map(({ wall }) => wall)),
        cpu: medianOf(runs.map(({ cpu }) => cpu)),
        peak: medianOf(runs.map(({ peak }) => peak)),
        toBest: role === "start" ? Number.NaN : ratioOf(results, workload, name, best),
        toFloor: role === "start" ? Number.NaN : ratioOf(results, workload, name, floor),
        wrong: results.samples
          .filter((sample) => sample.workload === workload && sample.peer === name)
          .flatMap(({ wrong }) => wrong ?? []),
      };
    });
  return rows.toSorted((a, b) => RANKS[a.role] - RANKS[b.role] || comparable(a.wall) - comparable(b.wall));
}

export function roundsOf({ rounds }: Results): string {
  return rounds === 1 ? "1 round" : `${rounds} rounds`;
}

/** The quickest rival. */
export function bestOf(results: Results, workload: string): string | undefined {
  const rivals = results.peers
    .filter(({ role, skipped }) => role === "rival" && skipped === undefined)
    .map(({ name }) => ({ name, wall: medianOf(runsOf(results, workload, name).map(({ wall }) => wall)) }))
    .filter(({ wall }) => Number.isFinite(wall));
  return rivals.toSorted((a, b) => a.wall - b.wall)[0]?.name;
}

/**
 * Median over the rounds of the ratio within a round: what slowed a whole round down cancels.
 *
 * @param without a peer whose time is taken off the first one's
 */
export function ratioOf(
  results: Results,
  workload: string,
  peer: string,
  other: string | undefined,
  without?: string,
): number {
  if (other === undefined) return Number.NaN;
  const others = byRound(runsOf(results, workload, other));
  const off = without === undefined ? undefined : byRound(runsOf(results, workload, without));
  const ratios = runsOf(results, workload, peer).map(({ round, wall }) => {
    const taken = off === undefined ? 0 : (off.get(round) ?? Number.NaN);
    return (wall - taken) / (others.get(round) ?? Number.NaN);
  });
  return medianOf(ratios.filter((ratio) => Number.isFinite(ratio)));
}

/** The runs that count. */
export function runsOf({ samples }: Results, workload: string, peer: string): Sample[] {
  return samples.filter(
    (sample) => sample.workload === workload && sample.peer === peer && sample.wrong === undefined,
  );
}

function byRound(samples: readonly Sample[]): Map<number, number> {
  return new Map(samples.map(({ round, wall }) => [round, wall]));
}

function comparable(wall: number): number {
  return Number.isNaN(wall) ? Infinity : wall;
}
