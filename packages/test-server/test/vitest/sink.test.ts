import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { openSink, stillness } from "../../src/vitest/index.ts";
import { download, watchedServer } from "./watched-server.ts";

const chunk = new Uint8Array(100).fill(7);

test("a sink counts what it is given and keeps none of it", async () => {
  await using watched = await watchedServer({});
  const sink = openSink(watched.server);
  await sink.write(chunk);
  await sink.write(chunk);
  await sink.close();
  expect([sink.bytes, sink.peak]).toEqual([200, 1]);
  expect(sink.sha256).toBe(createHash("sha256").update(chunk).update(chunk).digest("hex"));
  expect(sink.calls.map(({ method, state }) => `${method} ${state}`)).toEqual([
    "write fulfilled",
    "write fulfilled",
    "close fulfilled",
  ]);
});

test("writes that overlap are seen, and what is done beside them", async () => {
  await using watched = await watchedServer({});
  const disk = Promise.withResolvers<void>();
  const sink = openSink(watched.server, { write: (number) => (number < 3 ? disk.promise : undefined) });
  const calls = [sink.write(chunk), sink.write(chunk), sink.close()];
  disk.resolve();
  await Promise.all(calls);
  await sink.write(chunk);
  expect(sink.peak).toBe(2);
  expect(sink.calls.map(({ beside }) => beside)).toEqual([undefined, 1, 1, undefined]);
});

test("each step may fail, and is told the number of the write and the bytes so far", async () => {
  await using watched = await watchedServer({});
  const told: number[][] = [];
  const sink = openSink(watched.server, {
    write: (...numbers) => {
      told.push(numbers);
      if (numbers[0] === 2) throw new Error("full");
    },
    close: () => Promise.reject(new Error("not closed")),
    abort: () => Promise.reject(new Error("not aborted")),
  });
  await sink.write(chunk);
  await expect(sink.write(chunk)).rejects.toThrow("full");
  await expect(sink.close()).rejects.toThrow("not closed");
  await expect(sink.abort("why")).rejects.toThrow("not aborted");
  expect(told).toEqual([
    [1, 100],
    [2, 200],
  ]);
  expect(sink.reasons).toEqual(["why"]);
  expect(sink.calls.map(({ state }) => state)).toEqual(["fulfilled", "rejected", "rejected", "rejected"]);
});

test("text is no chunk", async () => {
  await using watched = await watchedServer({});
  const sink = openSink(watched.server);
  await expect(sink.write("text" as unknown as Uint8Array)).rejects.toThrow(
    "chunk must be a Uint8Array, not a string",
  );
});

test("a standstill is waited for from the first request on, and what was sent and not written is known", async () => {
  await using watched = await watchedServer({ a: { size: 5000 } });
  const sink = openSink(watched.server);
  const poured = stillness().then(() => download(watched.server, "a"));
  await sink.standstill(poured);
  expect([sink.ahead, sink.sentBeforeFirstWrite]).toEqual([5000, 5000]);
  await sink.write(new Uint8Array(2000));
  await sink.write(new Uint8Array(1000));
  expect([sink.ahead, sink.sentBeforeFirstWrite]).toEqual([2000, 5000]);
  await poured;
});

test("a standstill comes also where nothing is ever asked for", async () => {
  await using watched = await watchedServer({});
  const poured = Promise.reject(new Error("no"));
  await expect(openSink(watched.server).standstill(poured)).resolves.toBeUndefined();
});

test("only its three methods can cross to another process, each by itself", async () => {
  await using watched = await watchedServer({});
  const sink = openSink(watched.server);
  expect(Object.entries(sink).flatMap(([name, own]) => (typeof own === "function" ? [name] : [own]))).toEqual(
    ["write", "close", "abort"],
  );
  const { write } = sink;
  await write(chunk);
  expect(sink.bytes).toBe(100);
});
