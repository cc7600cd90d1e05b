import { expect, test } from "vitest";
import { request } from "undici";
import { byHand, startServer } from "../../src/index.ts";

test("holds until it is opened, and tells in words for what", async () => {
  await using server = await startServer({ files: { a: {}, b: {} } });
  const gate = server.hold(byHand());
  const answers = ["a", "b"].map((name) => request(server.url(name)));
  await server.trace.until(({ inFlight }) => inFlight.length === 2);
  expect(server.trace.requests.map(({ status, sent, heldFor }) => ({ status, sent, heldFor }))).toEqual(
    [1, 2].map(() => ({ status: 0, sent: 0, heldFor: "the test to open the gate" })),
  );
  gate.open();
  // At once, not when things have settled.
  expect(server.trace.requests.map(({ status }) => status)).toEqual([200, 200]);
  for (const { statusCode, body } of await Promise.all(answers)) {
    expect(statusCode).toBe(200);
    await body.dump();
  }
  expect(server.gaveUp).toEqual([]);
});

test("holds in mid-body, and the client has the bytes before", async () => {
  await using server = await startServer({ files: { a: { size: 1000 } } });
  const gate = server.hold({ ...byHand("the reader to have 400 bytes"), afterBytes: 400 });
  const { body } = await request(server.url("a"));
  const reader = body[Symbol.asyncIterator]();
  expect((await reader.next()).value).toHaveLength(400);
  expect(server.trace.requests[0]).toMatchObject({ sent: 400, heldFor: "the reader to have 400 bytes" });
  gate.open();
  let rest = 0;
  for await (const piece of { [Symbol.asyncIterator]: () => reader }) rest += piece.length;
  expect(rest).toBe(600);
});

test("comes before a fault at the same byte", async () => {
  await using server = await startServer({ files: { a: { size: 1000, faults: [{ resetAfter: 400 }] } } });
  const gate = server.hold({ ...byHand("the reader to have 400 bytes"), afterBytes: 400 });
  const { body } = await request(server.url("a"));
  const reader = body[Symbol.asyncIterator]();
  expect((await reader.next()).value).toHaveLength(400);
  expect(server.trace.requests[0]).toMatchObject({ sent: 400, heldFor: "the reader to have 400 bytes" });
  gate.open();
  await expect(reader.next()).rejects.toThrow(/ECONNRESET|other side/);
  expect(server.trace.requests[0]).toMatchObject({ sent: 400, outcome: "reset" });
});

test("a gate before the answer does not hold a fault before the first byte once more", async () => {
  await using server = await startServer({ files: { a: { size: 1000, faults: [{ truncateAfter: 0 }] } } });
  const gate = server.hold(byHand());
  const answer = request(server.url("a"));
  await server.trace.until(({ inFlight }) => inFlight.length === 1);
  gate.open();
  const { body } = await answer;
  await expect(body.arrayBuffer()).rejects.toThrow("other side closed");
});

test("opens for one of them only, when it is told its name", async () => {
  await using server = await startServer({ files: { a: {}, b: {} } });
  const gate = server.hold(byHand());
  const [first, second] = ["a", "b"].map((name) => request(server.url(name)));
  await server.trace.until(({ inFlight }) => inFlight.length === 2);
  gate.open("b");
  await (await second)?.body.dump();
  expect(server.trace.inFlight.map(({ name }) => name)).toEqual(["a"]);
  gate.open();
  await (await first)?.body.dump();
  expect(server.gaveUp).toEqual([]);
});

for (const afterBytes of [1000, 1001]) {
  test(`a body of 1000 bytes does not come to a gate after ${afterBytes}`, async () => {
    await using server = await startServer({ files: { a: { size: 1000 } } });
    server.hold({ ...byHand(), afterBytes });
    expect(await (await fetch(server.url("a"))).arrayBuffer()).toHaveProperty("byteLength", 1000);
    expect(server.gaveUp).toEqual([]);
  });
}

test("never opened, it gives up once nothing can happen any more", async () => {
  await using server = await startServer({ files: { a: {} } });
  server.hold(byHand("Godot"));
  await (await fetch(server.url("a"))).arrayBuffer();
  expect(server.gaveUp).toEqual([{ waitsFor: "Godot", saw: 1 }]);
});

test("a client that goes away while held is written down and forgotten", async () => {
  await using server = await startServer({ files: { a: {} } });
  server.hold(byHand());
  const leave = new AbortController();
  const answer = fetch(server.url("a"), { signal: leave.signal });
  await server.trace.until(({ inFlight }) => inFlight.length === 1);
  leave.abort();
  await expect(answer).rejects.toThrow("aborted");
  await server.trace.until(({ inFlight }) => inFlight.length === 0);
  expect(server.trace.requests[0]).toMatchObject({ outcome: "abandoned", status: 0, heldFor: undefined });
  expect(server.gaveUp).toEqual([]);
});
