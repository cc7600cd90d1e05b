import { currentRun } from "../run.ts";
import { gotOf, outcomeOf, type Outcome } from "./outcome.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/** The server never finishes: only the learner's own timer can end this. */
export async function toFailWithTimeout(received: Promise<unknown>): Promise<Verdict> {
  const outcome = await outcomeOf(received);
  const sentence = whyNot(outcome);
  if (sentence === undefined) return pass("It failed with a TimeoutError.");
  return fail(
    { sentence, expected: "a rejection with a TimeoutError", got: gotOf(outcome) },
    currentRun()?.server?.trace.inFlight[0],
  );
}

function whyNot(outcome: Outcome): string | undefined {
  if (outcome.state === "pending") return whyPending();
  if (outcome.state === "fulfilled") return "Your function fulfilled although the server never finished.";
  const name = outcome.reason instanceof Error ? outcome.reason.name : "";
  if (name === "TimeoutError") return undefined;
  return name === "AbortError"
    ? "The time was up, and your function says AbortError: as if somebody had asked it to stop."
    : "The time was up, and your function rejected with something else than a TimeoutError.";
}

function whyPending(): string {
  const begun = currentRun()?.server?.trace.inFlight.some(({ status }) => status > 0) ?? false;
  return begun
    ? "The server fell silent in the middle of the body, and your function waits on: the time limit holds for the body, too."
    : "The server never answers, and your function waits on: nothing ends it when the time is up.";
}
