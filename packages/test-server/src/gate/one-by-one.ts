import type { Gate } from "./gate.ts";
import type { Pick } from "./pick.ts";

/**
 * Holds everything; whenever the program has done all it can, lets one response go: the oldest, or the one that
 * `pick` chooses. `seen` tells how many were held at each such moment, so a place that was left idle shows.
 */
export function oneByOne(pick: Pick = () => 0): Gate & { readonly seen: readonly number[] } {
  const seen: number[] = [];
  return {
    waitsFor: "nothing else to happen",
    seen,
    choose(held, moment) {
      if (moment === "arrival") return [];
      const chosen = held.at(
        pick(
          held.length,
          held.map(({ name }) => name),
        ),
      );
      if (chosen === undefined) return [];
      seen.push(held.length);
      return [chosen];
    },
  };
}
