import { expect, test } from "vitest";
import { request } from "undici";
import { overlap, peakOf, startServer, Trace } from "../../src/index.ts";
import { openRaw } from "../raw-client.ts";

const SIZES = [0, 1, 100, 16_384, 65_536, 262_144, 262_145, 1_000_000, 8_000_000];

for (const client of ["request", "fetch"] as const) {
  test(`a loop of ${client} never looks as if two were in flight, whatever the size`, async () => {
    const names = [0, 1, 2, 3].flatMap((round) => SIZES.map((size) => `${size}.${round}`));
    const files = Object.fromEntries(names.map((name) => [name, { size: Number.parseInt(name) }]));
    await using server = await startServer({ files });
    for (const name of names) {
      if (client === "fetch") await (await fetch(server.url(name))).arrayBuffer();
      else await (await request(server.url(name))).body.dump({ limit: 1e9 });
    }
    expect(peakOf(server.trace.requests)).toBe(1);
    expect(server.trace.requests.map(({ outcome, sent }) => [outcome, sent])).toEqual(
      names.map((name) => ["complete", Number.parseInt(name)]),
    );
    const events = server.trace.requests.flatMap(({ order }) => [order.request, order.headers, order.end]);
    expect(events).toEqual(events.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
    expect(new Set(events).size).toBe(names.length * 3);
  });
}

test("two answers on one pipelined connection end in turn, and not before the first", async () => {
  await using server = await startServer({ files: { a: { size: 500_000, latencyMs: 20 }, b: { size: 10 } } });
  await using client = await openRaw(server.origin);
  client.get("/a");
  client.get("/b");
  await server.trace.until(
    ({ requests }) => requests.length === 2 && requests.every(({ outcome }) => outcome === "complete"),
  );
  const [a, b] = server.trace.requests;
  expect(a && b && overlap(a, b)).toBe(true);
  expect(b?.order.end).toBeGreaterThan(a?.order.end ?? Infinity);
});

test("a request is written down with what was asked, and from which connection", async () => {
  await using server = await startServer({ files: { "d/é.bin": { size: 50 } } });
  const url = server.url("d/é.bin");
  expect(url).toBe(`${server.origin}/d/%C3%A9.bin`);
  const headers = { Range: "bytes=10-19", "If-Range": '"other"', "X-Other": "1" };
  await (await request(`${url}?q=1`, { headers })).body.dump();
  await (await request(url, { method: "HEAD" })).body.dump();
  expect(server.trace.requests).toMatchObject([
    {
      id: 1,
      name: "d/é.bin",
      method: "GET",
      headers: { range: "bytes=10-19", "if-range": '"other"' },
      attempt: 0,
      socket: 1,
      status: 200,
      size: 50,
      sent: 50,
      outcome: "complete",
      heldFor: undefined,
      cost: { wait: 100, transfer: 20 },
    },
    {
      id: 2,
      method: "HEAD",
      headers: { range: undefined, "if-range": undefined },
      attempt: 1,
      size: 50,
      sent: 0,
    },
  ]);
  expect(Object.keys(server.trace.requests[0]?.headers ?? {})).toEqual(["range", "if-range"]);
  expect(server.trace.names).toEqual(["d/é.bin", "d/é.bin"]);
});

test("connections are written down: how many requests each carried, and when it closed", async () => {
  await using server = await startServer({ files: { a: {} } });
  const one = await openRaw(server.origin);
  one.get("/a");
  await server.trace.until(({ requests }) => requests[0]?.outcome === "complete");
  one.get("/a");
  await server.trace.until(({ requests }) => requests[1]?.outcome === "complete");
  const two = await openRaw(server.origin);
  await server.trace.until(({ sockets }) => sockets.length === 2);
  expect(server.trace.openSockets.map(({ id, requests }) => ({ id, requests }))).toEqual([
    { id: 1, requests: 2 },
    { id: 2, requests: 0 },
  ]);
  await one[Symbol.asyncDispose]();
  await server.trace.until(({ openSockets }) => openSockets.length === 1);
  const [first, second] = server.trace.sockets;
  expect(first?.at.close).toBeGreaterThanOrEqual(first?.at.open ?? Infinity);
  expect(second?.at.close).toBeUndefined();
  await two[Symbol.asyncDispose]();
  await server.trace.until(({ openSockets }) => openSockets.length === 0);
});

test("until resolves at once for what is so already, and each waiter by itself", async () => {
  const trace = new Trace();
  await trace.until(({ requests }) => requests.length === 0);
  const record = {
    name: "a",
    method: "GET",
    headers: {},
    attempt: 0,
    socket: 0,
    size: 1,
    cost: { wait: 1, transfer: 1 },
  };
  const one = trace.until(({ requests }) => requests.length === 1);
  const two = trace.until(({ requests }) => requests.length === 2);
  trace.open(record);
  await one;
  expect(trace.inFlight).toHaveLength(1);
  trace.open(record);
  await two;
});

test("whoever has what it waited for is not asked again", async () => {
  const trace = new Trace();
  let asked = 0;
  await trace.until(() => (asked += 1) > 0);
  trace.changed();
  expect(asked).toBe(1);
});

test("marks count up by one, and their times never go back", () => {
  const trace = new Trace();
  const marks = [1, 2, 3].map(() => trace.mark());
  expect(marks.map(({ order }) => order)).toEqual([1, 2, 3]);
  expect(marks.map(({ at }) => at)).toEqual(marks.map(({ at }) => at).toSorted((a, b) => a - b));
});
