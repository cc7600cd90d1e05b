import { type Facts, rethrowFinding } from "../../finding.ts";
import type { Heart } from "../heartbeat.ts";
import { currentRun } from "../run.ts";
import { errorInWords } from "../in-words.ts";
import { sealStandstill } from "./to-beat-during-seals.ts";
import { standstill } from "./to-beat-while-held.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

export async function toFailByBeat(received: Promise<unknown>, heart: Heart): Promise<Verdict> {
  const [outcome] = await Promise.allSettled([received]);
  const error: unknown = outcome.status === "rejected" ? outcome.reason : undefined;
  rethrowFinding(error);
  if (heart.thrown === undefined) return noBeat(heart);
  const expected = `a rejection with ${errorInWords(heart.thrown)}`;
  // Not the same object: the error may come from another process.
  if (outcome.status === "rejected" && errorInWords(error) === errorInWords(heart.thrown)) {
    const late = lateness(heart);
    return late === undefined ? pass(`It failed with ${errorInWords(error)}.`) : fail({ ...late, expected });
  }
  const got = outcome.status === "rejected" ? errorInWords(error) : "a result";
  return fail({ sentence: sentenceFor(outcome.status), expected, got }, heart.server.trace.requests[0]);
}

/** It could not throw: why no beat came, or not enough of them. */
function noBeat(heart: Heart): Verdict {
  const { seals } = heart;
  if (seals !== undefined && seals.all.length > 0) return fail(sealStandstill(heart, seals, 1));
  return fail(standstill(heart, heart.held + 1), heart.server.trace.requests[0]);
}

/** A seal that was held until all was silent: nobody ended it, and nobody went on without it. */
function lateness({ seals }: Heart): Facts | undefined {
  if (seals?.gaveUp === undefined) return undefined;
  return {
    sentence:
      "Your function rejected only after the seal had ended: it waited for a result that nobody wants any more.",
    got: "the same error, after the seal",
  };
}

function sentenceFor(status: "fulfilled" | "rejected"): Facts["sentence"] {
  if (status === "rejected") return "Your function rejected, but not with the error that beat threw.";
  const uncaught = (currentRun()?.uncaught.length ?? 0) > 0;
  if (uncaught)
    return "The error of beat was thrown inside a timer, where your function cannot catch it: Node would have ended the program.";
  return "The error of beat was caught and dropped: your function fulfilled as if nothing had happened.";
}
