import { errorInWords } from "../in-words.ts";
import { gotOf, outcomeOf, type Outcome } from "./outcome.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/** @param signal the one that the learner's function was given, aborted by now */
export async function toFailWithReason(received: Promise<unknown>, signal: AbortSignal): Promise<Verdict> {
  const reason: unknown = signal.reason;
  const outcome = await outcomeOf(received);
  const sentence = whyNot(outcome, reason);
  if (sentence === undefined) return pass(`It failed with the signal's reason, ${errorInWords(reason)}.`);
  return fail({
    sentence,
    expected: `a rejection with the signal's reason, ${errorInWords(reason)}`,
    got: gotOf(outcome),
  });
}

function whyNot(outcome: Outcome, reason: unknown): string | undefined {
  if (outcome.state === "pending")
    return "The signal is aborted, and your function waits on: nothing tells the downloads to stop.";
  if (outcome.state === "fulfilled") return "Your function fulfilled although its signal was aborted.";
  return isSame(outcome.reason, reason)
    ? undefined
    : "The reason of the abort is lost: your function rejected with an error of its own.";
}

/** Not the same object: it may come from another process. */
function isSame(one: unknown, other: unknown): boolean {
  return (
    one instanceof Error === other instanceof Error &&
    errorInWords(one) === errorInWords(other) &&
    codeOf(one) === codeOf(other)
  );
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
