import { Ends } from "./ends.ts";
import type { Outcome, RequestRecord } from "./record.ts";
import { peakOf } from "./overlap.ts";

/** One bar of a picture. All three are in `unit`s since the first request. */
export interface Span {
  label: string;
  start: number;
  /** Where waiting ends and receiving begins; absent while no answer has come. */
  answer: number | undefined;
  end: number;
  outcome: Outcome;
  status: number;
}

/** A trace laid out in time, ready to be drawn. */
export interface Schedule {
  unit: "units" | "ms";
  spans: Span[];
  /** How many more there were, in the middle; absent: none. All other numbers count them. */
  left?: number;
  /** The end of the last bar. */
  total: number;
  /** How long it would take one at a time: the sum of all bars. */
  oneAtATime: number;
  peak: number;
}

/**
 * The trace as it would look if only the order of events counted: a request starts when the last of those that
 * ended before it has ended, and takes what its file costs. Where a gate held its answer until others had ended,
 * it waits for them. So the same program gives the same picture on every machine, however slow.
 */
export function scheduleByOrder(requests: readonly RequestRecord[]): Schedule {
  const spans = new Map<RequestRecord, Span>();
  const ends = new Ends();
  // Whatever a request can have waited for has ended before it.
  for (const request of requests.toSorted(
    (one, other) => placeOf(one.order.end) - placeOf(other.order.end),
  )) {
    const { cost, order, size, sent, status } = request;
    const start = ends.lastBefore(order.request);
    const released = Math.max(start + cost.wait, ends.lastBefore(order.released ?? 0));
    const heldInBody = (order.headers ?? Infinity) < (order.released ?? 0);
    const answer = status === 0 ? undefined : heldInBody ? start + cost.wait : released;
    const share = size === 0 ? 1 : Math.min(1, sent / size);
    const end = released + (answer === undefined ? 0 : cost.transfer * share);
    ends.add(placeOf(order.end), end);
    spans.set(request, {
      label: request.name,
      start,
      answer,
      end,
      outcome: request.outcome,
      status: request.status,
    });
  }
  const inOrder = requests.map((request) => spans.get(request)).filter((span) => span !== undefined);
  return summed("units", inOrder, peakOf(requests));
}

/** An answer that is not over ends after all others. */
function placeOf(end = Infinity): number {
  return end;
}

/** The trace as the clock saw it, in milliseconds. */
export function scheduleByClock(requests: readonly RequestRecord[], now: number): Schedule {
  const zero = requests.reduce((first, { at }) => Math.min(first, at.request), Infinity);
  const spans = requests.map(({ name, at, outcome, status }) => ({
    label: name,
    start: at.request - zero,
    answer: at.headers === undefined ? undefined : at.headers - zero,
    end: (at.end ?? now) - zero,
    outcome,
    status,
  }));
  return summed("ms", spans, peakOf(requests));
}

function summed(unit: Schedule["unit"], spans: Span[], peak: number): Schedule {
  const total = spans.reduce((last, { end }) => Math.max(last, end), 0);
  const oneAtATime = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  return { unit, spans, total, oneAtATime, peak };
}
