import type { RequestRecord, Trace } from "../trace/index.ts";
import { lanesOf } from "./lanes.ts";

/** A trace in the Trace Event Format, as `JSON.stringify` takes it. */
export interface ChromeTrace {
  displayTimeUnit: "ms";
  traceEvents: TraceEvent[];
}

/** `X`: something that took time, `ts` and `dur` in microseconds. `M`: the name of a line. */
export type TraceEvent = { name: string; pid: number; tid: number; args: Record<string, unknown> } & (
  { ph: "X"; cat: string; ts: number; dur: number } | { ph: "M" }
);

/**
 * The trace for a viewer of time charts (ui.perfetto.dev): a line per connection, a bar per request, and within
 * it one for the time until the answer. A request still open lasts until the last thing that the trace knows.
 */
export function toChromeTrace(trace: Trace): ChromeTrace {
  const moments = [...trace.requests, ...trace.sockets].flatMap(({ at }): number[] => Object.values(at));
  const now = Math.max(0, ...moments);
  const lanes = lanesOf(trace.requests);
  const tids = new Set([...trace.sockets.map(({ id }) => id), ...lanes.values()]);
  const line = trace.requests.some(({ socket }) => socket === 0) ? "lane" : "connection";
  return {
    displayTimeUnit: "ms",
    traceEvents: [
      meta("process_name", 0, "test server"),
      ...[...tids].toSorted((a, b) => a - b).map((tid) => meta("thread_name", tid, `${line} ${tid}`)),
      // A request before its waiting: of two that begin together, viewers take the first for the outer one.
      ...[...lanes].flatMap(([request, tid]) => [whole(request, tid, now), waiting(request, tid, now)]),
    ],
  };
}

function meta(name: string, tid: number, value: string): TraceEvent {
  return { name, ph: "M", pid: 1, tid, args: { name: value } };
}

function whole(request: RequestRecord, tid: number, now: number): TraceEvent {
  const { name, at, method, status, sent, size, attempt, outcome, headers } = request;
  const range = headers.range === undefined ? {} : { range: headers.range };
  const args = { method, status, bytes: sent, size, attempt, outcome, ...range };
  return { name, cat: "request", ph: "X", pid: 1, tid, ...lasting(at.request, at.end ?? now), args };
}

function waiting({ at }: RequestRecord, tid: number, now: number): TraceEvent {
  const times = lasting(at.request, at.headers ?? at.end ?? now);
  return { name: "waiting", cat: "waiting", ph: "X", pid: 1, tid, ...times, args: {} };
}

/** From and to in milliseconds. Each is rounded by itself, so that what ends together still does. */
function lasting(from: number, to: number): { ts: number; dur: number } {
  const ts = Math.round(from * 1000);
  return { ts, dur: Math.round(to * 1000) - ts };
}
