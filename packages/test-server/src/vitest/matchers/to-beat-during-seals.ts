import type { Facts } from "../../finding.ts";
import type { Heart } from "../heartbeat.ts";
import type { Seal, Seals } from "../seals.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/** The sentence for a seal on the thread that beats. */
export const HERE = "seal computed on the thread that beats: while it computes, nothing else can run there.";

export function toBeatDuringSeals(heart: Heart, count: number): Verdict {
  const { seals } = heart;
  if (seals === undefined) throw new TypeError("This heart was made without seals");
  const { all } = seals;
  if (seals.madeUp) return fail(madeUp(all.length));
  if (all.length > 0 && all.every(({ beats }) => beats >= count))
    return pass(`The heart beat ${count} times or more during each of ${all.length} seals.`);
  const facts = sealStandstill(heart, seals, count);
  return fail(facts.sentence === HERE && seals.inTurn ? { ...facts, sentence: betweenSeals(all) } : facts);
}

/** What only a program does that writes down seals itself. */
export function madeUp(count: number): Facts {
  return {
    sentence: "No other thread has computed the seals that your program tells of: call seal on a worker.",
    expected: `${count} seal${count === 1 ? "" : "s"} computed on other threads`,
    got: "other threads that had next to nothing to do",
  };
}

/** Why a heart did not beat during some seal, or not so often. */
export function sealStandstill(
  heart: Heart,
  { all, gaveUp }: Seals,
  count: number,
): Facts & { where?: string | undefined } {
  const seals = all.length > 1 ? `each of ${all.length} seals` : "the seal";
  const here = all.find((seal) => seal.here);
  return {
    sentence: here === undefined ? elsewhere(heart, all, gaveUp?.stoodStill === true) : HERE,
    expected: `${count} beat${count === 1 ? "" : "s"} during ${seals}`,
    got: `${all.length === 0 ? "no seal" : Math.min(...all.map(({ beats }) => beats))}`,
    where: here?.where,
  };
}

/**
 * What the thread that beats could do between two seals of its own. Only for a test in which one file comes after the
 * other: else it is luck.
 */
function betweenSeals(all: readonly Seal[]): string {
  const seals = all.filter(({ here }) => here);
  const [first, last] = [seals[0], seals.at(-1)];
  if (first === undefined || last === undefined || first === last) return HERE;
  if (last.turns > first.turns)
    return "Your program lived between two seals and stood still during each: seal computed on the thread that beats.";
  if (last.rounds > first.rounds)
    return "You awaited between the seals, but only what is settled already: the event loop had no turn, and no beat came.";
  return "All seals were computed in one go on the thread that beats: async gives a computation no thread of its own.";
}

function elsewhere({ beats }: Heart, all: readonly Seal[], stoodStill: boolean): string {
  if (all.length === 0) return "Nothing was sealed: seal was never called.";
  if (stoodStill)
    return "seal computed elsewhere, and your thread stood still until it had ended: to wait for it without an await is no better than to compute.";
  if (beats === 0) return "seal computed elsewhere, and no beat came all the while: the heart did not beat.";
  return "The heart had stopped before the last seal was computed: it has to beat from the start to the end.";
}
