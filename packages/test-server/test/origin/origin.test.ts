import { expect, test } from "vitest";
import { startServer } from "../../src/index.ts";
import { Origin } from "../../src/origin/index.ts";

test("a name that is not there is an error that lists those that are", () => {
  const origin = new Origin(1);
  expect(() => origin.size("a")).toThrow(new RangeError('There is no file "a" here; there are: none'));
  origin.serve({ b: {}, "c/d": {} });
  for (const ask of ["size", "bytes", "sha256", "change"] as const) {
    expect(() => origin[ask]("a")).toThrow(new RangeError('There is no file "a" here; there are: b, c/d'));
  }
});

test("a seed is an integer", () => {
  expect(() => new Origin(1.5)).toThrow(new RangeError("seed must be an integer, got 1.5"));
});

test("files are added all or none", async () => {
  await using server = await startServer({ files: { a: { size: 1 } } });
  expect(server.serve({ b: { size: 2 } })).toEqual([server.url("b")]);
  expect(() => server.serve({ c: {}, d: { size: -1 } })).toThrow("d.size must be 0 or more, got -1");
  expect([server.size("a"), server.size("b")]).toEqual([1, 2]);
  expect(() => server.size("c")).toThrow(RangeError);
});

test("described anew, a file keeps its bytes and begins its faults again", async () => {
  await using server = await startServer({ files: { a: {} } });
  const tag = async (): Promise<string | null> => (await fetch(server.url("a"))).headers.get("etag");
  const first = await tag();
  server.change("a");
  const changed = await tag();
  const bytes = server.bytes("a");
  server.serve({ a: { faults: [{ status: 503 }] } });
  expect(server.bytes("a").equals(bytes)).toBe(true);
  expect((await fetch(server.url("a"))).status).toBe(503);
  expect(await tag()).toBe(changed);
  server.serve({ a: { size: 5 } });
  const smaller = await tag();
  expect(new Set([first, changed, smaller]).size).toBe(3);
});

test("a change while a body is on its way: the body stays the old one", async () => {
  await using server = await startServer({ files: { a: { size: 20_000_000 } } });
  const old = server.bytes("a");
  const response = await fetch(server.url("a"));
  server.change("a");
  expect(Buffer.from(await response.arrayBuffer()).equals(old)).toBe(true);
  expect(server.bytes("a").equals(old)).toBe(false);
});
