import { expect, test } from "vitest";
import { peakOf, startServer, whenSettled } from "../../src/index.ts";

const names = ["a", "b", "c"];
const files = { a: {}, b: {}, c: {} };

test("what a program starts together is seen together, however quick the server is", async () => {
  await using server = await startServer({ files });
  server.hold(whenSettled());
  await Promise.all(names.map(async (name) => (await fetch(server.url(name))).arrayBuffer()));
  expect(peakOf(server.trace.requests)).toBe(3);
  expect(server.gaveUp).toEqual([]);
});

test("a program that asks one at a time is not kept waiting, and nothing is given up", async () => {
  await using server = await startServer({ files });
  server.hold(whenSettled());
  for (const name of names) await (await fetch(server.url(name))).arrayBuffer();
  expect(peakOf(server.trace.requests)).toBe(1);
  expect(server.gaveUp).toEqual([]);
});

test("a program that never rests gets its answer all the same", async () => {
  await using server = await startServer({ files });
  server.hold(whenSettled());
  let running = true;
  const spin = (): void => void (running && setImmediate(spin));
  spin();
  const reply = await fetch(server.url("a"));
  running = false;
  expect(Buffer.from(await reply.arrayBuffer())).toEqual(server.bytes("a"));
});
