import { expect, test } from "vitest";
import { request } from "undici";
import { inOrder, peakOf, startServer } from "../../src/index.ts";
import { record } from "../trace/record.ts";

const names = ["a", "b", "c", "d"];
const files = Object.fromEntries(names.map((name) => [name, { size: 3000 }]));

function permutationsOf(list: string[]): string[][] {
  if (list.length < 2) return [list];
  return list.flatMap((first) =>
    permutationsOf(list.filter((other) => other !== first)).map((rest) => [first].concat(rest)),
  );
}

for (const order of permutationsOf(names)) {
  test(`answers end in the order ${order.join(" ")}, and the client sees them so`, async () => {
    await using server = await startServer({ files });
    server.hold(inOrder(order));
    const seen: string[] = [];

    await Promise.all(
      names.map(async (name) => {
        const { body } = await request(server.url(name));
        await body.arrayBuffer();
        seen.push(name);
      }),
    );

    expect(seen).toEqual(order);
    const ended = server.trace.requests.toSorted((a, b) => (a.order.end ?? 0) - (b.order.end ?? 0));
    expect(ended.map(({ name }) => name)).toEqual(order);
    expect(peakOf(server.trace.requests)).toBe(4);
    expect(server.gaveUp).toEqual([]);
  });
}

test("names that are not listed pass, also after the last of the listed", async () => {
  await using server = await startServer({ files });
  server.hold(inOrder(["b", "a"]));
  await fetch(server.url("c")).then((response) => response.arrayBuffer());
  await Promise.all(["a", "b"].map(async (name) => (await fetch(server.url(name))).arrayBuffer()));
  await fetch(server.url("a")).then((response) => response.arrayBuffer());
  await fetch(server.url("d")).then((response) => response.arrayBuffer());
  expect(server.gaveUp).toEqual([]);
  expect(server.trace.requests.every(({ outcome }) => outcome === "complete")).toBe(true);
});

test("what arrives while the order is being kept does not hurry it", () => {
  const a = record("a", { request: 1 });
  const b = record("b", { request: 2 });
  const other = record("other", { request: 3 });
  const gate = inOrder(["b", "a"]);
  expect(gate.choose([a], "arrival")).toEqual([]);
  expect(gate.choose([a], "settled")).toEqual([]);
  expect(gate.choose([a, b], "arrival")).toEqual([b]);
  expect(gate.choose([a, other], "arrival")).toEqual([other]);
  expect(gate.choose([a], "settled")).toEqual([a]);
  expect(gate.choose([b], "arrival")).toEqual([b]);
});

test("a name whose client has gone does not stop the others", async () => {
  await using server = await startServer({ files });
  server.hold(inOrder(["a", "b", "c"]));
  const gone = new AbortController();
  const all = Promise.allSettled(
    ["a", "b", "c"].map(async (name) => {
      const response = await fetch(server.url(name), name === "b" ? { signal: gone.signal } : {});
      if (name === "a") gone.abort();
      await response.arrayBuffer();
    }),
  );
  expect((await all).map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(server.gaveUp).toEqual([]);
});

test("a loop waits in vain, is named, and goes on", async () => {
  await using server = await startServer({ files });
  server.hold(inOrder(["b", "a"]));
  for (const name of ["a", "b"]) await (await fetch(server.url(name))).arrayBuffer();
  expect(server.gaveUp).toEqual([
    { waitsFor: "2 requests in flight, to be answered in the order b, a", saw: 1 },
  ]);
});
