import http from "node:http";
import { once } from "node:events";
import { expect, test } from "vitest";
import { fetch as undiciFetch, request } from "undici";
import {
  byHand,
  type FileSpec,
  inFlight,
  inOrder,
  oneByOne,
  peakOf,
  type Server,
  startServer,
} from "../../src/index.ts";

const start = (files: Record<string, FileSpec>): Promise<Server> =>
  startServer({ files, door: "in-process" });

const clients: Record<string, (url: string, headers?: Record<string, string>) => Promise<Buffer>> = {
  fetch: async (url, headers = {}) => Buffer.from(await (await fetch(url, { headers })).arrayBuffer()),
  "undici request": async (url, headers = {}) =>
    Buffer.from(await (await request(url, { headers })).body.arrayBuffer()),
  "undici fetch": async (url, headers = {}) =>
    Buffer.from(await (await undiciFetch(url, { headers })).arrayBuffer()),
  "node:http": async (url, headers = {}) => {
    const [response] = await once(http.get(url, { headers }), "response");
    return Buffer.concat(await Array.fromAsync(response));
  },
};

for (const [client, get] of Object.entries(clients)) {
  test(`${client}: whole files and parts, as at the other door`, async () => {
    await using server = await start({ archivo1: { size: 600_000 }, "d/é b": { size: 10 } });
    expect(server.origin).toBe("http://example.com");
    expect((await get("http://example.com/archivo1")).equals(server.bytes("archivo1"))).toBe(true);
    expect((await get(server.url("d/é b"))).equals(server.bytes("d/é b"))).toBe(true);
    const part = await get(server.url("archivo1"), { range: "bytes=300000-300009" });
    expect(part.equals(server.bytes("archivo1").subarray(300_000, 300_010))).toBe(true);
    expect(
      server.trace.requests.map(({ name, status, outcome, socket }) => [name, status, outcome, socket]),
    ).toEqual([
      ["archivo1", 200, "complete", 0],
      ["d/é b", 200, "complete", 0],
      ["archivo1", 206, "complete", 0],
    ]);
    expect(peakOf(server.trace.requests)).toBe(1);
    expect(server.trace.sockets).toEqual([]);
  });

  test(`${client}: a reset, a truncation and a reset before the first byte are errors`, async () => {
    const size = 100_000;
    await using server = await start({
      a: { size, faults: [{ resetAfter: 1000 }, { truncateAfter: 50_000 }, { resetAfter: 0 }] },
    });
    for (let attempt = 0; attempt < 3; attempt++) await expect(get(server.url("a"))).rejects.toThrow(Error);
    expect((await get(server.url("a"))).length).toBe(size);
    expect(server.trace.requests.map(({ outcome, sent }) => [outcome, sent])).toEqual([
      ["reset", 1000],
      ["truncated", 50_000],
      ["reset", 0],
      ["complete", size],
    ]);
  });

  test(`${client}: gates hold, decide, and give up`, async () => {
    const names = ["a", "b", "c"];
    await using server = await start(Object.fromEntries(names.map((name) => [name, {}])));
    server.hold(inFlight(3));
    await Promise.all(names.map((name) => get(server.url(name))));
    expect(server.gaveUp).toEqual([]);

    server.hold(inOrder(["c", "a", "b"]));
    const seen: string[] = [];
    await Promise.all(names.map(async (name) => seen.push(name, String(await get(server.url(name))))));
    expect(seen.filter((text) => names.includes(text))).toEqual(["c", "a", "b"]);

    const gate = server.hold(oneByOne());
    await Promise.all(names.map((name) => get(server.url(name))));
    expect(gate.seen).toEqual([3, 2, 1]);
    expect(server.gaveUp).toEqual([]);

    server.hold(inFlight(2));
    for (const name of names) await get(server.url(name));
    expect(server.gaveUp).toEqual([{ waitsFor: "2 requests in flight", saw: 1 }]);
  });
}

test("heads, status pages, redirects, 405, 204 are the same", async () => {
  await using server = await start({
    a: { size: 7 },
    moved: { redirectTo: "a" },
    busy: { faults: [{ status: 503, retryAfter: 3 }] },
    bare: { status: 204 },
    empty: { size: 0 },
  });
  const head = await fetch(server.url("a"), { method: "HEAD" });
  expect([head.status, head.headers.get("content-length"), (await head.bytes()).length]).toEqual([
    200,
    "7",
    0,
  ]);
  expect(head.headers.get("etag")).toMatch(/^"/);
  expect((await fetch(server.url("moved"))).url).toBe(server.url("a"));
  const busy = await fetch(server.url("busy"));
  expect([busy.status, busy.headers.get("retry-after")]).toEqual([503, "3"]);
  expect(await busy.text()).toContain("Attempt 1 at busy fails.");
  expect((await fetch(server.url("bare"))).status).toBe(204);
  expect(await (await fetch(server.url("empty"))).bytes()).toHaveLength(0);
  expect((await fetch(server.url("a"), { method: "POST", body: "x" })).status).toBe(405);
  expect((await fetch(server.url("nobody"))).status).toBe(404);
  expect(await (await fetch(`${server.url("a")}?q=1`)).bytes()).toHaveLength(7);
});

test("chunks, pace, latency and a gate in mid-body", async () => {
  await using server = await start({
    chunks: { size: 5000, chunkSize: 512 },
    slow: { size: 5000, bytesPerSecond: 1e6, latencyMs: 1 },
    held: { size: 5000 },
  });
  for (const name of ["chunks", "slow"])
    expect((await clients["fetch"]?.(server.url(name)))?.equals(server.bytes(name))).toBe(true);
  const gate = server.hold({ ...byHand(), afterBytes: 1000 });
  const { body } = await request(server.url("held"));
  const reader = body[Symbol.asyncIterator]();
  expect((await reader.next()).value).toHaveLength(1000);
  expect(server.trace.requests.at(-1)).toMatchObject({ sent: 1000, heldFor: "the test to open the gate" });
  gate.open();
  let rest = 0;
  for await (const piece of { [Symbol.asyncIterator]: () => reader }) rest += piece.length;
  expect(rest).toBe(4000);
});

test("whoever changes the bytes that came changes nothing at the server", async () => {
  await using server = await start({ a: {} });
  const before = server.sha256("a");
  const { body } = await request(server.url("a"));
  for await (const piece of body) piece.fill(0);
  expect(server.sha256("a")).toBe(before);
  expect((await clients["fetch"]?.(server.url("a")))?.equals(server.bytes("a"))).toBe(true);
});

test("a second server behind the same name is refused in a sentence, until the first is gone", async () => {
  const first = await start({});
  await expect(start({})).rejects.toThrow(
    new Error(
      "Failed to open http://example.com: another test server of this process has it; dispose that one first",
    ),
  );
  await first[Symbol.asyncDispose]();
  await using second = await start({ a: {} });
  expect((await fetch(second.url("a"))).status).toBe(200);
});

test("bodies that nobody read do not come in the way of the next server", async () => {
  for (let round = 0; round < 3; round++) {
    await using server = await start({ a: { size: 1_000_000 } });
    expect((await fetch(server.url("a"))).status).toBe(200);
    expect((await request(server.url("nobody"))).statusCode).toBe(404);
  }
});

test("when it is closed, its clients know", async () => {
  const server = await start({ a: { bytesPerSecond: 1 } });
  const { body } = await request(server.url("a"));
  body.on("error", () => undefined);
  await server[Symbol.asyncDispose]();
  expect(body.errored).toHaveProperty("message", "closed");
});

test("a client that leaves before the answer is written down", async () => {
  await using server = await start({ a: { faults: [{ neverAnswer: true }] } });
  const leave = new AbortController();
  const answer = fetch(server.url("a"), { signal: leave.signal });
  await server.trace.until(({ requests }) => requests.length === 1);
  leave.abort();
  await expect(answer).rejects.toThrow("aborted");
  await server.trace.until(({ requests }) => requests[0]?.outcome === "abandoned");
});

test("break in the middle of a slow body cancels it", async () => {
  await using server = await start({ a: { size: 1e9, bytesPerSecond: 1e5 } });
  const { body } = await request(server.url("a"));
  for await (const piece of body) {
    expect(piece.length).toBeGreaterThan(0);
    break;
  }
  await server.trace.until(({ requests }) => requests[0]?.outcome === "abandoned");
});

test("disposal breaks off whoever is left: silent, stalled, slow, held", async () => {
  const server = await start({
    silent: { faults: [{ neverAnswer: true }] },
    stalled: { faults: [{ stallAfter: 5 }] },
    slow: { bytesPerSecond: 1 },
    held: {},
  });
  const names = ["silent", "stalled", "slow", "held"];
  const asked: Promise<Response>[] = [];
  for (const name of names) {
    if (name === "held") server.hold(byHand());
    asked.push(fetch(server.url(name)).then(async (response) => new Response(await response.bytes())));
    await server.trace.until(({ requests }) => requests.at(-1)?.name === name);
  }
  const over = Promise.allSettled(asked);
  await server[Symbol.asyncDispose]();
  expect((await over).map(({ status }) => status)).toEqual(names.map(() => "rejected"));
  expect(server.trace.requests.map(({ outcome }) => outcome)).toEqual(names.map(() => "abandoned"));
});

test("other hosts are refused while this door is open, and only then", async () => {
  const server = await start({});
  await expect(request("http://files.example.org/")).rejects.toThrow(
    "Refused http://files.example.org/: the course talks to its own server only. Use the URLs that the test hands you.",
  );
  await server[Symbol.asyncDispose]();
});

test("both doors stand open side by side", async () => {
  await using near = await start({ a: { size: 1 } });
  await using far = await startServer({ files: { a: { size: 2 } } });
  expect((await clients["fetch"]?.(near.url("a")))?.length).toBe(1);
  expect((await clients["fetch"]?.(far.url("a")))?.length).toBe(2);
});
