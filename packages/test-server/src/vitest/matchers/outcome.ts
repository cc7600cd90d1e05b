import { activity } from "../../quiet/index.ts";
import { rethrowFinding } from "../../finding.ts";
import { errorInWords } from "../in-words.ts";

/** How a promise ended; `pending` when nothing moves any more and it has not. */
export type Outcome = { state: "pending" } | { state: "fulfilled" } | { state: "rejected"; reason: unknown };

/** Waits until the promise is settled or nothing moves any more. */
export async function outcomeOf(received: Promise<unknown>): Promise<Outcome> {
  const over = new AbortController();
  // Less than the watchdog's patience, so that the matcher's sentence comes first.
  const silence = activity.quiet(40, over.signal).then((): Outcome => ({ state: "pending" }));
  const settled = received.then(
    (): Outcome => ({ state: "fulfilled" }),
    (reason: unknown): Outcome => ({ state: "rejected", reason }),
  );
  const outcome = await Promise.race([settled, silence]);
  over.abort();
  if (outcome.state === "rejected") rethrowFinding(outcome.reason);
  return outcome;
}

/** What a matcher says it got. */
export function gotOf(outcome: Outcome): string {
  if (outcome.state === "pending") return "a promise that is still pending";
  return outcome.state === "fulfilled" ? "a result" : errorInWords(outcome.reason);
}
