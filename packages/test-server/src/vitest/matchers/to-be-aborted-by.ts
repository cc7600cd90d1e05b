import type { MadeSink, SinkCall } from "../sink.ts";
import { errorInWords } from "../in-words.ts";
import { endOf } from "./to-be-closed.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/**
 * To be asked as soon as the learner's function has rejected.
 *
 * @param poured what the function gave: the sink has to be told of the same error
 * @param although what had gone wrong
 */
export async function toBeAbortedBy(
  sink: MadeSink,
  poured: Promise<unknown>,
  although: string,
): Promise<Verdict> {
  const [outcome] = await Promise.allSettled([poured]);
  const sentence = whyNotAborted(sink.calls, although);
  if (sentence !== undefined)
    return fail({ sentence, expected: "abort(error) once, and no close()", got: endOf(sink.calls) });
  // Not the same object: both may come from another process.
  const expected = errorInWords(outcome.status === "rejected" ? outcome.reason : undefined);
  const got = errorInWords(sink.reasons[0]);
  if (expected === got) return pass(`The sink was aborted by ${got}.`);
  return fail({
    sentence: "abort() was not given the error that your function rejected with.",
    expected,
    got,
  });
}

function whyNotAborted(calls: readonly SinkCall[], although: string): string | undefined {
  const aborts = calls.filter(({ method }) => method === "abort");
  const failed = calls.findIndex(({ method, state }) => method === "write" && state === "rejected");
  if (calls.some(({ method }) => method === "close"))
    return aborts.length === 0
      ? `You closed the sink although ${although}: half a file now looks like a whole one.`
      : "You aborted the sink and closed it, too: half a file now looks like a whole one.";
  if (aborts.length === 0) return `Nobody told the sink that ${although}: abort() was never called.`;
  if (aborts.length > 1) return "You aborted the sink more than once.";
  if (
    failed !== -1 &&
    calls.slice(failed + 1).some(({ method, beside }) => method === "write" && beside === undefined)
  )
    return "A write had failed, and you went on writing.";
  return aborts[0]?.state === "pending"
    ? "Your function rejected while abort() was still under way: nobody waited for it."
    : undefined;
}
