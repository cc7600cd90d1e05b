import type { MadeSink, SinkCall } from "../sink.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/** To be asked as soon as the learner's function has ended. */
export function toBeClosed(sink: MadeSink): Verdict {
  const sentence = whyNotClosed(sink.calls);
  if (sentence === undefined) return pass("The sink was closed, and that was the end.");
  return fail({ sentence, expected: "close() once, as the last call", got: endOf(sink.calls) });
}

function whyNotClosed(calls: readonly SinkCall[]): string | undefined {
  const close = calls.findIndex(({ method }) => method === "close");
  const abort = calls.findIndex(({ method }) => method === "abort");
  const closed = calls[close];
  if (closed === undefined)
    return abort === -1
      ? "You never closed the sink: whoever reads what it takes still waits for the end."
      : "You aborted the sink although every byte had been written.";
  if (abort !== -1)
    return closed.state === "rejected" && close < abort
      ? "close() failed, and then you called abort(): a sink gets one of the two, never both."
      : "You closed the sink and aborted it: a sink gets one of the two, never both.";
  if (calls.filter(({ method }) => method === "close").length > 1)
    return "You closed the sink more than once.";
  if (closed.beside !== undefined) return "You closed the sink while a write was still under way.";
  if (close < calls.length - 1) return "You wrote to the sink after you had closed it.";
  return closed.state === "pending"
    ? "Your function ended while close() was still under way: nobody waited for it."
    : undefined;
}

/** The calls that end a sink, for people. */
export function endOf(calls: readonly SinkCall[]): string {
  const ends = calls.flatMap(({ method }) => (method === "write" ? [] : [`${method}()`]));
  return ends.length === 0 ? "neither close() nor abort()" : ends.join(", then ");
}
