import type { Found, Peer } from "./peer.ts";
import type { Entrant } from "./results.ts";
import { Missing } from "./missing.ts";

/** A peer that takes part. */
export interface Runner extends Found, Pick<Peer, "name" | "role"> {}

/** Who takes part, and for all others why not. */
export async function findEntrants(
  peers: readonly Peer[],
  workshop: string,
): Promise<{ entrants: Entrant[]; runners: Runner[] }> {
  const entrants: Entrant[] = [];
  const runners: Runner[] = [];
  for (const { name, role, find } of peers) {
    try {
      const found = await find(workshop);
      runners.push({ name, role, ...found });
      entrants.push({ name, role, version: found.version });
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
      entrants.push({ name, role, version: "", skipped: error.message });
    }
  }
  return { entrants, runners };
}
