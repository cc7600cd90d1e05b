import type { Operation } from "../operation.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/** To be asked when the call has settled. */
export function toBeTried({ attempts }: Operation, times: number): Verdict {
  const expected = list([...Array(times).keys()]);
  const got = list(attempts);
  const sentence = whyNotTried(attempts, times);
  return sentence === undefined
    ? pass(`It was tried ${count(times)}.`)
    : fail({ sentence, expected: `attempts ${expected}`, got });
}

function whyNotTried(attempts: readonly number[], times: number): string | undefined {
  if (attempts.length === 0) return "The operation was not tried at all.";
  if (attempts.length < times) return `You gave up after ${attempts.length} of ${times} attempts.`;
  if (attempts.length > times)
    return `You tried ${count(attempts.length)} where ${times} ${times === 1 ? "attempt was" : "attempts were"} allowed: the first one counts, too.`;
  const wrong = attempts.findIndex((attempt, index) => attempt !== index);
  if (wrong === -1) return undefined;
  return wrong === 0
    ? `The first attempt was called number ${attempts[0]}: they count from 0.`
    : `Attempt number ${wrong} was told that it is number ${attempts[wrong]}.`;
}

function list(attempts: readonly number[]): string {
  return attempts.length === 0 ? "no attempt" : attempts.join(", ");
}

function count(times: number): string {
  return times === 1 ? "once" : `${times} times`;
}
