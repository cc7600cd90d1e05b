import { activity } from "../../quiet/index.ts";
import type { Heart } from "../heartbeat.ts";
import { program } from "../program.ts";
import { currentRun } from "../run.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/** Waits for one more beat, or until nothing moves any more. */
export async function toStop(heart: Heart): Promise<Verdict> {
  const { beats } = heart;
  const over = new AbortController();
  await Promise.race([heart.next(), activity.quiet(undefined, over.signal)]);
  over.abort();
  if (heart.beats === beats) return pass("No beat came any more.");
  const failed = currentRun()?.calls.at(-1)?.state === "rejected";
  return fail({
    sentence: failed
      ? "The download failed and the heart beats on: a bad end has to stop it, too."
      : "The heart beats on although your function has ended: nobody stopped it.",
    expected: "no beat after the end",
    got: "a beat",
    where: program().timers()[0]?.where,
  });
}
