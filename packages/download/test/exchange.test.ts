import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { get } from "../src/get.ts";
import { openSession } from "../src/session.ts";
import { firstChunk } from "./first-chunk.ts";
import { openOrigin } from "./origin.ts";
import { rejectionOf } from "./rejection.ts";
import { text } from "./text.ts";

function listenersOn(signal: AbortSignal): number {
  return getEventListeners(signal, "abort").length;
}

const reasons = [new Error("enough"), "enough", 0, null, { polite: true }];

test.for(reasons)("an aborted signal rejects with its reason, %o, without a request", async (reason) => {
  await using origin = await openOrigin((_request, response) => void response.end());

  expect(await rejectionOf(get(origin.url(), { signal: AbortSignal.abort(reason) }))).toBe(reason);
  expect(origin.connections).toBe(0);
});

test.for(reasons)("an abort while the answer is awaited rejects with its reason, %o", async (reason) => {
  const asked = Promise.withResolvers<void>();
  await using origin = await openOrigin(() => asked.resolve());
  const controller = new AbortController();
  const rejection = rejectionOf(get(origin.url(), { signal: controller.signal }));
  await asked.promise;
  controller.abort(reason);

  expect(await rejection).toBe(reason);
  expect(listenersOn(controller.signal)).toBe(0);
  expect(await origin.allClosed()).toBe(1);
});

test.for(reasons)("an abort while the body is read throws its reason, %o", async (reason) => {
  await using origin = await openOrigin((_request, response) => void response.write("hello"));
  await using session = openSession();
  const controller = new AbortController();
  const reply = await get(origin.url(), { session, signal: controller.signal });
  const chunks = reply.body[Symbol.asyncIterator]();
  await chunks.next();
  const rejection = rejectionOf(chunks.next());
  expect(listenersOn(controller.signal)).toBe(1);
  controller.abort(reason);

  expect(await rejection).toBe(reason);
  expect(listenersOn(controller.signal)).toBe(0);
  expect(await origin.allClosed()).toBe(1);
});

test("an abort before the body is read throws its reason, whatever has arrived", async () => {
  await using origin = await openOrigin((_request, response) => void response.write("hello"));
  const controller = new AbortController();
  const reply = await get(origin.url(), { signal: controller.signal });
  controller.abort("enough");

  expect(await origin.allClosed()).toBe(1);
  expect(await rejectionOf(reply.bytes())).toBe("enough");
});

test("an abort between two chunks throws its reason at the next", async () => {
  await using origin = await openOrigin((_request, response) => void response.write("hello"));
  const controller = new AbortController();
  const reply = await get(origin.url(), { signal: controller.signal });
  const chunks: string[] = [];
  const reading = async (): Promise<void> => {
    for await (const chunk of reply.body) {
      chunks.push(text(chunk));
      controller.abort("enough");
    }
  };

  expect(await rejectionOf(reading())).toBe("enough");
  expect(chunks).toEqual(["hello"]);
});

test("a timeout rejects with its TimeoutError", async () => {
  await using origin = await openOrigin(() => {});

  expect(await rejectionOf(get(origin.url(), { signal: AbortSignal.timeout(1) }))).toMatchObject({
    name: "TimeoutError",
  });
});

test("an abort reaches a get that waits for a free socket", async () => {
  await using origin = await openOrigin((_request, response) => void response.write("hello"));
  await using session = openSession({ connections: 1 });
  const first = await get(origin.url("/first"), { session });
  const controller = new AbortController();
  const rejection = rejectionOf(get(origin.url("/second"), { session, signal: controller.signal }));
  controller.abort("enough");

  expect(await rejection).toBe("enough");
  expect(listenersOn(controller.signal)).toBe(0);

  await first.body[Symbol.asyncIterator]().return?.();
  const third = await get(origin.url("/third"), { session });
  await third.body[Symbol.asyncIterator]().return?.();
  expect(origin.requests.map(({ url }) => url)).toEqual(["/first", "/third"]);
});

test("no listener stays on the signal after the body has ended", async () => {
  await using origin = await openOrigin((_request, response) => void response.end("hello"));
  const { signal } = new AbortController();
  const reply = await get(origin.url(), { signal });
  await reply.bytes();

  expect(listenersOn(signal)).toBe(0);
});

test("no listener stays on the signal after a body that nobody reads", async () => {
  await using origin = await openOrigin((_request, response) => void response.end("hello"));
  const { signal } = new AbortController();
  await get(origin.url(), { signal });
  expect(await origin.allClosed()).toBe(1);

  expect(listenersOn(signal)).toBe(0);
});

test("no listener stays on the signal after the reader has left", async () => {
  await using origin = await openOrigin((_request, response) => void response.write("hello"));
  const { signal } = new AbortController();
  const reply = await get(origin.url(), { signal });
  await firstChunk(reply.body);

  expect(listenersOn(signal)).toBe(0);
});

test("no listener stays on the signal after the body broke", async () => {
  await using origin = await openOrigin((request, response) => {
    response.write("hello", () => request.socket.resetAndDestroy());
  });
  const { signal } = new AbortController();
  const reply = await get(origin.url(), { signal });
  await rejectionOf(reply.bytes());

  expect(listenersOn(signal)).toBe(0);
});

test("no listener stays on the signal after the connection failed", async () => {
  const origin = await openOrigin(() => {});
  await origin[Symbol.asyncDispose]();
  const { signal } = new AbortController();
  await rejectionOf(get(origin.url(), { signal }));

  expect(listenersOn(signal)).toBe(0);
});

test("no listener stays on the signal after a redirect and a refusal", async () => {
  await using origin = await openOrigin((request, response) => {
    response.writeHead(request.url === "/a" ? 302 : 404, { location: "/b" }).end("gone");
  });
  const { signal } = new AbortController();
  await get(origin.url("/a"), { signal });

  expect(listenersOn(signal)).toBe(0);
});
