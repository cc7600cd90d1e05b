import { expect, test } from "vitest";
import { request } from "undici";
import { type Fault, startServer } from "../../src/index.ts";
import { openRaw } from "../raw-client.ts";

const size = 100_000;

const kinds = {
  reset: { fault: (after: number): Fault => ({ resetAfter: after }), outcome: "reset", code: "ECONNRESET" },
  truncate: {
    fault: (after: number): Fault => ({ truncateAfter: after }),
    outcome: "truncated",
    code: undefined,
  },
} as const;

for (const [kind, { fault, outcome, code }] of Object.entries(kinds)) {
  for (const after of [0, 1, 65_536, size - 1]) {
    test(`${kind} after ${after}: the head and exactly so many bytes, then the end`, async () => {
      await using server = await startServer({ files: { a: { size, faults: [fault(after)] } } });
      await using client = await openRaw(server.origin);
      client.get("/a");
      expect(await client.closed).toBe(code);
      expect(client.text()).toMatch(/^HTTP\/1.1 200 OK\r\n/);
      expect(client.text()).toContain(`Content-Length: ${size}\r\n`);
      expect(client.body().equals(server.bytes("a").subarray(0, after))).toBe(true);
      expect(server.trace.requests[0]).toMatchObject({ outcome, sent: after, status: 200, attempt: 0 });
    });
  }

  for (const after of [size, size + 1]) {
    test(`${kind} after ${after} of ${size}: nothing goes wrong`, async () => {
      await using server = await startServer({ files: { a: { size, faults: [fault(after)] } } });
      const { body } = await request(server.url("a"));
      expect((await body.arrayBuffer()).byteLength).toBe(size);
      expect(server.trace.requests[0]).toMatchObject({ outcome: "complete", sent: size });
    });
  }

  test(`${kind} is an error for undici and for fetch, and the next attempt is whole`, async () => {
    await using server = await startServer({ files: { a: { size, faults: [fault(10), fault(20)] } } });
    const { body } = await request(server.url("a"));
    await expect(body.arrayBuffer()).rejects.toThrow(
      kind === "reset" ? /ECONNRESET|other side/ : "other side closed",
    );
    await expect(fetch(server.url("a")).then((response) => response.arrayBuffer())).rejects.toThrow(
      "terminated",
    );
    expect((await (await fetch(server.url("a"))).arrayBuffer()).byteLength).toBe(size);
    expect(server.trace.requests.map((one) => [one.attempt, one.outcome, one.sent])).toEqual([
      [0, outcome, 10],
      [1, outcome, 20],
      [2, "complete", size],
    ]);
  });
}

for (const after of [0, 1, 65_536, size - 1]) {
  test(`stall after ${after}: so many bytes, and no end until the client goes away`, async () => {
    await using server = await startServer({ files: { a: { size, faults: [{ stallAfter: after }] } } });
    const client = await openRaw(server.origin);
    client.get("/a");
    await client.until(() => client.text().includes("\r\n\r\n") && client.body().length === after);
    expect(server.trace.requests[0]).toMatchObject({ outcome: "open", sent: after, status: 200 });
    await client[Symbol.asyncDispose]();
    await server.trace.until(({ requests }) => requests[0]?.outcome === "abandoned");
  });
}

test("stall after the size: nothing goes wrong", async () => {
  await using server = await startServer({ files: { a: { size, faults: [{ stallAfter: size }] } } });
  expect((await (await fetch(server.url("a"))).arrayBuffer()).byteLength).toBe(size);
});

test("neverAnswer: silence, until the client gives up; then the next is answered", async () => {
  await using server = await startServer({ files: { a: { faults: [{ neverAnswer: true }] } } });
  const leave = new AbortController();
  const answer = fetch(server.url("a"), { signal: leave.signal });
  await server.trace.until(({ requests }) => requests.length === 1);
  expect(server.trace.requests[0]).toMatchObject({ status: 0, outcome: "open", sent: 0 });
  leave.abort();
  await expect(answer).rejects.toThrow("aborted");
  await server.trace.until(({ requests }) => requests[0]?.outcome === "abandoned");
  expect((await fetch(server.url("a"))).status).toBe(200);
});

test("faults count per file, and a HEAD is an attempt, too", async () => {
  const faults: Fault[] = [{ status: 500 }, { status: 502 }];
  await using server = await startServer({ files: { a: { faults }, b: { faults } } });
  const status = async (name: string, method = "GET"): Promise<number> =>
    (await fetch(server.url(name), { method })).status;
  expect([
    await status("a", "HEAD"),
    await status("b"),
    await status("a"),
    await status("b"),
    await status("a"),
  ]).toEqual([500, 500, 502, 502, 200]);
});

test("a fault in a range counts from the start of the range", async () => {
  await using server = await startServer({ files: { a: { size, faults: [{ truncateAfter: 50 }] } } });
  await using client = await openRaw(server.origin);
  client.get("/a", "Range: bytes=1000-1999");
  await client.closed;
  expect(client.body().equals(server.bytes("a").subarray(1000, 1050))).toBe(true);
  expect(server.trace.requests[0]).toMatchObject({ status: 206, size: 1000, sent: 50 });
});

test("a large body is broken off at the very byte, although the kernel takes it bit by bit", async () => {
  const after = 12_345_678;
  await using server = await startServer({
    files: { a: { size: 2 * after, faults: [{ truncateAfter: after }] } },
  });
  await using client = await openRaw(server.origin);
  client.get("/a");
  await client.closed;
  expect(client.body().length).toBe(after);
});

test("a reset throws away what the client has not taken, but never lets more through", async () => {
  const after = 12_345_678;
  await using server = await startServer({
    files: { a: { size: 2 * after, faults: [{ resetAfter: after }] } },
  });
  await using client = await openRaw(server.origin);
  client.get("/a");
  expect(await client.closed).toBe("ECONNRESET");
  expect(client.body().length).toBeLessThanOrEqual(after);
  expect(client.body().equals(server.bytes("a").subarray(0, client.body().length))).toBe(true);
});

test("latency comes before all of it", async () => {
  await using server = await startServer({
    files: { a: { latencyMs: 1, faults: [{ truncateAfter: 0 }] }, b: { latencyMs: 100_000_000 } },
  });
  await using client = await openRaw(server.origin);
  client.get("/a");
  await client.closed;
  expect(server.trace.requests[0]).toMatchObject({ outcome: "truncated" });
  await using other = await openRaw(server.origin);
  other.get("/b");
  await server.trace.until(({ requests }) => requests.length === 2);
  expect(server.trace.requests[1]).toMatchObject({ outcome: "open", status: 0 });
});
