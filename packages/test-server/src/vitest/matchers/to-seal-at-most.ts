import type { Seals } from "../seals.ts";
import { HERE, madeUp } from "./to-beat-during-seals.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

export function toSealAtMost(seals: Seals, limit: number): Verdict {
  const { all, peak } = seals;
  const expected = `at most ${limit} seal${limit === 1 ? "" : "s"} at a time, on other threads`;
  const here = all.filter((seal) => seal.here);
  if (here.length > 0) {
    const got = `${here.length} of ${all.length} seals on the thread that beats`;
    return fail({ sentence: HERE, expected, got, where: here[0]?.where });
  }
  if (seals.madeUp) return fail(madeUp(all.length));
  if (peak <= limit) return pass(`At most ${limit} seals were computed at a time.`);
  return fail({
    sentence:
      "More seals were computed at a time than there are cores: they only take turns, and each thread costs memory.",
    expected,
    got: `${peak} at a time`,
  });
}
