import { expect, test } from "vitest";
import { request } from "undici";
import { byHand, inFlight, overlap, peakOf, startServer } from "../../src/index.ts";
import { openAgent } from "../agent.ts";

const names = ["a.bin", "b.bin", "c.bin"];
const files = Object.fromEntries(names.map((name) => [name, {}]));

const clients = {
  fetch: async (url: string) => (await fetch(url)).arrayBuffer(),
  request: async (url: string) => (await request(url)).body.arrayBuffer(),
};

for (const [client, get] of Object.entries(clients)) {
  test(`${client} all at once opens the gate, and all overlap`, async () => {
    await using server = await startServer({ files });
    const gate = server.hold(inFlight(3));
    expect(gate.waitsFor).toBe("3 requests in flight");

    await Promise.all(names.map((name) => get(server.url(name))));

    expect(server.gaveUp).toEqual([]);
    expect(peakOf(server.trace.requests)).toBe(3);
    expect(server.trace.requests.map(({ heldFor, outcome }) => ({ heldFor, outcome }))).toEqual(
      names.map(() => ({ heldFor: undefined, outcome: "complete" })),
    );
  });

  test(`${client} in a loop waits in vain: the gate says so, opens for good, and the loop goes on`, async () => {
    await using server = await startServer({ files });
    server.hold(inFlight(3));

    for (const name of names) await get(server.url(name));

    expect(server.gaveUp).toEqual([{ waitsFor: "3 requests in flight", saw: 1 }]);
    expect(peakOf(server.trace.requests)).toBe(1);
  });
}

test("a client with one connection keeps two in its queue, and the gate gives up on one", async () => {
  await using server = await startServer({ files });
  server.hold(inFlight(2));
  await using agent = openAgent({ connections: 1 });

  await Promise.all(
    names.map(async (name) => (await request(server.url(name), { dispatcher: agent.pool })).body.dump()),
  );

  expect(server.gaveUp).toEqual([{ waitsFor: "2 requests in flight", saw: 1 }]);
  expect(peakOf(server.trace.requests)).toBe(1);
});

test("requests after the gate has opened pass", async () => {
  await using server = await startServer({ files });
  server.hold(inFlight(2));
  await Promise.all(["a.bin", "b.bin"].map((name) => clients.fetch(server.url(name))));
  await clients.fetch(server.url("c.bin"));
  expect(server.gaveUp).toEqual([]);
  expect(inFlight(1).waitsFor).toBe("1 request in flight");
});

test("a gate in mid-body holds when the first bytes are out", async () => {
  await using server = await startServer({ files: { "a.bin": { size: 1000 }, "b.bin": { size: 1000 } } });
  server.hold({ ...inFlight(2), afterBytes: 300 });
  const heads = await Promise.all(["a.bin", "b.bin"].map((name) => request(server.url(name))));
  await Promise.all(heads.map(({ body }) => body.arrayBuffer()));
  expect(server.gaveUp).toEqual([]);
  const [a, b] = server.trace.requests;
  expect(a && b && overlap(a, b)).toBe(true);
});

test("another gate lets go what the one before holds", async () => {
  await using server = await startServer({ files });
  server.hold(inFlight(9));
  const first = clients.fetch(server.url("a.bin"));
  await server.trace.until(({ inFlight: [held] }) => held?.heldFor === "9 requests in flight");
  const second = server.hold(byHand());
  await first;
  const other = clients.fetch(server.url("b.bin"));
  await server.trace.until(({ requests }) => requests.length === 2);
  second.open();
  await other;
  expect(server.gaveUp).toEqual([]);
});
