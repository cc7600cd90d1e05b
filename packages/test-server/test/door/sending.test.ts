import { once } from "node:events";
import { expect, test } from "vitest";
import { request } from "undici";
import { byHand, startServer } from "../../src/index.ts";
import { Sending } from "../../src/door/sending.ts";
import { Content, randomOf } from "../../src/origin/index.ts";
import { activity } from "../../src/quiet/index.ts";
import { openRaw } from "../raw-client.ts";
import { record } from "../trace/record.ts";

const unused = (): never => expect.unreachable();

/** Sends a body into a list and says how long each piece was. */
async function piecesOf(size: number, draw: (() => number) | undefined, start = 0): Promise<number[]> {
  const pieces: number[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  new Sending({
    reply: {
      status: 200,
      headers: [],
      body: { identity: 1, start, size },
      size,
      break: undefined,
      neverAnswers: false,
    },
    record: record("a", { request: 1 }, { size, sent: 0 }),
    content: new Content(1),
    sink: {
      head: unused,
      flush: unused,
      write: (written) => pieces.push(...written.map(({ length }) => length)) > 0,
      end: unused,
      truncate: unused,
      reset: unused,
      onDrain: unused,
    },
    port: undefined,
    pace: undefined,
    draw,
    stop: () => size,
    sent: () => undefined,
    stopped: unused,
    end: (written) => {
      pieces.push(...written.map(({ length }) => length));
      resolve();
    },
  }).go();
  await promise;
  return pieces;
}

test("pieces of a fixed size, and a rest", async () => {
  expect(await piecesOf(1000, () => 300)).toEqual([300, 300, 300, 100]);
  expect(await piecesOf(900, () => 300)).toEqual([300, 300, 300]);
});

test("without a size: up to the borders of blocks", async () => {
  expect(await piecesOf(600_000, undefined)).toEqual([262_144, 262_144, 75_712]);
  expect(await piecesOf(300_000, undefined, 262_143)).toEqual([1, 262_144, 37_855]);
});

test("a reader sees the pieces: each read ends where a piece does", async () => {
  await using server = await startServer({ files: { a: { size: 20_000, chunkSize: 512 } } });
  await using client = await openRaw(server.origin);
  client.get("/a");
  await client.until(() => client.text().includes("\r\n\r\n") && client.body().length === 20_000);
  const head = client.text().indexOf("\r\n\r\n") + 4;
  let read = 0;
  const ends = client.pieces.map((piece) => (read += piece.length) - head);
  expect(client.pieces.length).toBeGreaterThan(1);
  expect(ends.filter((end) => end > 0 && end < 20_000 && end % 512 !== 0)).toEqual([]);
  expect(client.body().equals(server.bytes("a"))).toBe(true);
});

test("drawn sizes stay within their bounds and follow the seed and the request", async () => {
  const files = { a: { size: 20_000, chunkSize: { from: 100, to: 900 } } };
  const ends = async (seed: number): Promise<Set<number>> => {
    await using server = await startServer({ files, seed });
    await using client = await openRaw(server.origin);
    client.get("/a");
    await client.until(() => client.text().includes("\r\n\r\n") && client.body().length === 20_000);
    const head = client.text().indexOf("\r\n\r\n") + 4;
    let read = 0;
    return new Set(client.pieces.map((piece) => (read += piece.length) - head));
  };
  const draw = randomOf(7 ^ Math.imul(1, 0x9e3779b1));
  const borders = new Set<number>();
  for (let at = 0; at < 20_000;) {
    const size = draw(100, 900);
    expect(size >= 100 && size <= 900).toBe(true);
    borders.add(Math.min(20_000, (at += size)));
  }
  const seen = await ends(7);
  expect([...seen].filter((end) => end > 0 && !borders.has(end))).toEqual([]);
  const other = await ends(8);
  expect([...other].every((end) => borders.has(end))).toBe(false);
});

test("a body at a pace is whole, and its head does not wait for the first byte", async () => {
  await using server = await startServer({
    files: { slow: { bytesPerSecond: 1, size: 50 }, quick: { bytesPerSecond: 1e9, size: 3_000_000 } },
  });
  await using client = await openRaw(server.origin);
  client.get("/slow");
  await client.until(() => client.text().endsWith("\r\n\r\n"));
  expect(server.trace.requests[0]).toMatchObject({ status: 200, outcome: "open" });
  const body = Buffer.from(await (await fetch(server.url("quick"))).arrayBuffer());
  expect(body.equals(server.bytes("quick"))).toBe(true);
});

test("a body at a pace passes a gate and a fault half-way", async () => {
  await using server = await startServer({
    files: { a: { bytesPerSecond: 1e6, size: 9000, faults: [{ truncateAfter: 6000 }] } },
  });
  const gate = server.hold({ ...byHand(), afterBytes: 3000 });
  await using client = await openRaw(server.origin);
  client.get("/a");
  await server.trace.until(({ requests }) => requests[0]?.heldFor !== undefined);
  expect(server.trace.requests[0]?.sent).toBe(3000);
  gate.open();
  await client.closed;
  expect(client.body()).toHaveLength(6000);
});

for (const file of [
  { size: 256 * 2 ** 20 },
  { size: 256 * 2 ** 20, bytesPerSecond: 1e9 },
  { size: 256 * 2 ** 20, chunkSize: 100_000 },
]) {
  test(`an idle reader stops the sender: ${JSON.stringify(file)}`, async () => {
    await using server = await startServer({ files: { a: file } });
    const before = process.memoryUsage();
    await using client = await openRaw(server.origin);
    client.socket.pause();
    client.get("/a");
    await server.trace.until(({ requests }) => (requests[0]?.sent ?? 0) > 0);
    let sent: number | undefined;
    while (sent !== server.trace.requests[0]?.sent) {
      sent = server.trace.requests[0]?.sent;
      await activity.quiet();
    }
    expect(sent).toBeLessThan(32 * 2 ** 20);
    expect(process.memoryUsage().arrayBuffers - before.arrayBuffers).toBeLessThan(8 * 2 ** 20);
    // Read on: the sender goes on, too.
    client.socket.resume();
    await server.trace.until(({ requests }) => (requests[0]?.sent ?? 0) > (sent ?? Infinity));
    client.socket.pause();
  });
}

test("a file of 1 GiB costs no memory", async () => {
  await using server = await startServer({ files: { a: { size: 2 ** 30 } } });
  const before = process.memoryUsage();
  let most = 0;
  let seen = 0;
  const { body } = await request(server.url("a"));
  for await (const piece of body) {
    seen += Buffer.byteLength(piece);
    if (seen % 64 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers);
  }
  expect(seen).toBe(2 ** 30);
  expect(Math.max(most, process.memoryUsage().arrayBuffers) - before.arrayBuffers).toBeLessThan(
    200 * 2 ** 20,
  );
});

test("a client that leaves half-way is written down, and nothing more is sent", async () => {
  await using server = await startServer({
    files: { a: { size: 2 ** 30 }, b: { size: 2 ** 30, bytesPerSecond: 1e6 } },
  });
  for (const name of ["a", "b"]) {
    const { body } = await request(server.url(name));
    await once(body, "readable");
    body.destroy();
    await server.trace.until(({ requests }) => requests.every(({ outcome }) => outcome === "abandoned"));
    const sent = server.trace.requests.at(-1)?.sent;
    await activity.quiet();
    expect(server.trace.requests.at(-1)?.sent).toBe(sent);
  }
});
