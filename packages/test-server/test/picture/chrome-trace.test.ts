import { describe, expect, test } from "vitest";
import { startServer, Trace } from "../../src/index.ts";
import { requestOf } from "./request-of.ts";
import { toChromeTrace } from "../../src/picture/index.ts";
import type { TraceEvent } from "../../src/picture/chrome-trace.ts";

function traceOf({ sockets, requests }: Pick<Trace, "sockets" | "requests">): Trace {
  const trace = new Trace();
  trace.sockets.push(...sockets);
  trace.requests.push(...requests);
  return trace;
}

test("nothing happened", () => {
  expect(toChromeTrace(new Trace())).toEqual({
    displayTimeUnit: "ms",
    traceEvents: [{ name: "process_name", ph: "M", pid: 1, tid: 0, args: { name: "test server" } }],
  });
});

test("a request that went well: the whole of it, then its waiting", () => {
  const trace = traceOf({
    sockets: [{ id: 1, at: { open: 0 }, requests: 1 }],
    requests: [requestOf({ at: { request: 1.0004, headers: 101.25, end: 121.4996 } })],
  });
  expect(toChromeTrace(trace).traceEvents.slice(1)).toEqual([
    { name: "thread_name", ph: "M", pid: 1, tid: 1, args: { name: "connection 1" } },
    {
      name: "archivo1",
      cat: "request",
      ph: "X",
      pid: 1,
      tid: 1,
      ts: 1000,
      dur: 120_500,
      args: { method: "GET", status: 200, bytes: 1024, size: 1024, attempt: 0, outcome: "complete" },
    },
    { name: "waiting", cat: "waiting", ph: "X", pid: 1, tid: 1, ts: 1000, dur: 100_250, args: {} },
  ]);
});

test("a range that was broken off at the second attempt", () => {
  const trace = traceOf({
    sockets: [],
    requests: [
      requestOf({ attempt: 1, status: 206, sent: 10, outcome: "reset", headers: { range: "bytes=5-" } }),
    ],
  });
  expect(toChromeTrace(trace).traceEvents.find(({ name }) => name === "archivo1")?.args).toEqual({
    method: "GET",
    status: 206,
    bytes: 10,
    size: 1024,
    attempt: 1,
    outcome: "reset",
    range: "bytes=5-",
  });
});

test("without an answer all was waiting; what is open lasts until the last thing that is known", () => {
  const trace = traceOf({
    sockets: [{ id: 1, at: { open: 0, close: 90 }, requests: 2 }],
    requests: [
      requestOf({ name: "gone", outcome: "abandoned", status: 0, at: { request: 10, end: 40 } }),
      requestOf({ name: "open", outcome: "open", status: 0, at: { request: 50 } }),
    ],
  });
  const times = toChromeTrace(trace)
    .traceEvents.filter((event) => event.ph === "X")
    .map(({ name, ts, dur }) => [name, ts, dur]);
  expect(times).toEqual([
    ["gone", 10_000, 30_000],
    ["waiting", 10_000, 30_000],
    ["open", 50_000, 40_000],
    ["waiting", 50_000, 40_000],
  ]);
});

test("every connection has a name, in order, used or not", () => {
  const trace = traceOf({
    sockets: [2, 1].map((id) => ({ id, at: { open: 0 }, requests: 0 })),
    requests: [requestOf({ socket: 3 })],
  });
  expect(namesOf(toChromeTrace(trace).traceEvents)).toEqual(["connection 1", "connection 2", "connection 3"]);
});

describe.for(["loopback", "in-process"] as const)("real requests, %s", (door) => {
  test("the events keep the rules of the format", async () => {
    await using server = await startServer({ door });
    const urls = server.serve({ a: { size: 10 }, b: { size: 20 }, c: { size: 30 } });
    await Promise.all(urls.map(async (url) => (await fetch(url)).text()));
    await Promise.all(urls.map(async (url) => (await fetch(url)).text()));
    const chart = toChromeTrace(server.trace);
    expect(JSON.parse(JSON.stringify(chart)), "plain data").toEqual(chart);

    const { traceEvents } = chart;
    const bars = traceEvents.filter((event) => event.ph === "X");
    expect(bars.length).toBe(12);
    for (const { ts, dur, pid, tid } of bars) {
      for (const number of [ts, dur, pid, tid]) expect(number).toSatisfy(Number.isSafeInteger);
      expect(ts).toBeGreaterThanOrEqual(0);
      expect(dur).toBeGreaterThanOrEqual(0);
    }
    // On one line, bars are nested or apart: viewers drop or misplace any other.
    for (const one of bars)
      for (const other of bars.filter(({ tid, ts }) => tid === one.tid && ts > one.ts))
        expect(
          other.ts >= one.ts + one.dur || other.ts + other.dur <= one.ts + one.dur,
          `${JSON.stringify(one)} and ${JSON.stringify(other)}`,
        ).toBe(true);
    const line = door === "loopback" ? /^connection \d$/ : /^lane \d$/;
    for (const name of namesOf(traceEvents)) expect(name).toMatch(line);
  });
});

function namesOf(events: readonly TraceEvent[]): unknown[] {
  return events.filter(({ name }) => name === "thread_name").map(({ args }) => args["name"]);
}
