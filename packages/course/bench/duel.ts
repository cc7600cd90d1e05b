import { medianOf } from "@meanwhile/test-server/bench";

/** Milliseconds that one side took, and the other. */
export interface Pair {
  ours: number;
  theirs: number;
}

export interface Duel {
  /** What is compared with what. */
  title: string;
  goal: number;
  /** Median milliseconds. */
  ours: number;
  theirs: number;
  /** The median of the ratios within each round: a machine that is busy for a while slows both sides of it. */
  ratio: number;
}

/**
 * Lets both sides work one after the other, as often as asked, each time another one first. A round before the
 * first does not count.
 */
export async function duel(
  title: string,
  goal: number,
  rounds: number,
  sides: Record<keyof Pair, () => Promise<number>>,
): Promise<Duel> {
  const pairs: Pair[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const first = round % 2 === 0 ? await sides.ours() : undefined;
    const theirs = await sides.theirs();
    pairs.push({ ours: first ?? (await sides.ours()), theirs });
  }
  return { title, goal, ...summaryOf(pairs.slice(1)) };
}

export function summaryOf(pairs: readonly Pair[]): Pair & { ratio: number } {
  return {
    ours: medianOf(pairs.map(({ ours }) => ours)),
    theirs: medianOf(pairs.map(({ theirs }) => theirs)),
    ratio: medianOf(pairs.map(({ ours, theirs }) => ours / theirs)),
  };
}

export function textOf(duels: readonly Duel[]): string {
  return duels
    .map(({ title, goal, ours, theirs, ratio }) =>
      [
        title,
        `  ${Math.round(ours)} to ${Math.round(theirs)} ms, a ratio of ${ratio.toFixed(2)}; at most ${goal}: ${ratio <= goal ? "met" : "missed"}`,
      ].join("\n"),
    )
    .join("\n");
}
