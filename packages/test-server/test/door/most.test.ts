import { request } from "undici";
import { expect, test } from "vitest";
import { startServer } from "../../src/index.ts";
import { openRaw } from "../raw-client.ts";

test("a request too many ends its connection, and nobody is answered any more", async () => {
  await using server = await startServer({ files: { a: { size: 5 } }, most: 2 });
  await using first = await openRaw(server.origin);
  await using second = await openRaw(server.origin);
  for (let count = 0; count < 5; count += 1) first.get("/a");
  await server.trace.until(({ refused }) => refused);
  second.get("/a");
  await Promise.all([first.closed, second.closed]);
  expect(second.pieces).toEqual([]);
  expect(server.trace.names).toEqual(["a", "a"]);
  await using late = await openRaw(server.origin);
  await late.closed;
  expect(server.trace.sockets).toHaveLength(2);
});

test("as many as may be are answered", async () => {
  await using server = await startServer({ files: { a: { size: 5 } }, most: 2 });
  for (let count = 0; count < 2; count += 1) await (await request(server.url("a"))).body.dump();
  expect(server.trace.refused).toBe(false);
});

test("without a network, a request too many fails", async () => {
  await using server = await startServer({ files: { a: {} }, door: "in-process", most: 1 });
  await (await fetch(server.url("a"))).bytes();
  await expect(fetch(server.url("a"))).rejects.toThrow("fetch failed");
  expect(server.trace.refused).toBe(true);
});
