import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { expect, onTestFinished, test } from "vitest";
import { get } from "../src/get.ts";
import { readAway } from "../src/read-away.ts";
import { openSession } from "../src/session.ts";
import { openOrigin } from "./origin.ts";
import { rejectionOf } from "./rejection.ts";
import { text } from "./text.ts";

const KiB = 1024;

test("the body of a refused reply is there, though its connection is free again", async () => {
  await using origin = await openOrigin((_request, response) => {
    response.writeHead(404).end("no such file");
  });
  await using session = openSession({ connections: 1 });
  const reply = await get(origin.url(), { session });
  await get(origin.url(), { session });

  expect(origin.connections).toBe(1);
  expect(text(await reply.bytes())).toBe("no such file");
});

test("a refused body is read through the loop too", async () => {
  await using origin = await openOrigin((_request, response) => {
    response.writeHead(404).end("no such file");
  });
  const reply = await get(origin.url());

  expect(await Array.fromAsync(reply.body, text)).toEqual(["no such file"]);
});

test("an empty refused body has no chunks", async () => {
  await using origin = await openOrigin((_request, response) => void response.writeHead(404).end());
  const reply = await get(origin.url());

  expect(await Array.fromAsync(reply.body)).toEqual([]);
});

test("a refused body of 64 KiB is kept whole, and so is its connection", async () => {
  const page = Buffer.alloc(64 * KiB, "a");
  await using origin = await openOrigin((_request, response) => void response.writeHead(500).end(page));
  await using session = openSession();
  const reply = await get(origin.url(), { session });
  await get(origin.url(), { session });

  expect(origin.connections).toBe(1);
  expect(Buffer.compare(await reply.bytes(), page)).toBe(0);
});

test("a longer refused body is cut off, and its connection closed", async () => {
  await using origin = await openOrigin((_request, response) => {
    // Never ended: whoever reads on, waits forever.
    response.writeHead(500).write(Buffer.alloc(64 * KiB + 1, "a"));
  });
  await using session = openSession();
  const reply = await get(origin.url(), { session });
  expect(await origin.allClosed()).toBe(1);

  expect(await reply.bytes()).toHaveLength(64 * KiB);
});

test("a refused body that breaks off is as long as what arrived", async () => {
  await using origin = await openOrigin((request, response) => {
    response.writeHead(503, { "content-length": "100" });
    response.write("no such", () => request.socket.resetAndDestroy());
  });
  const reply = await get(origin.url());

  expect(reply.status).toBe(503);
  expect(text(await reply.bytes())).toBe("no such");
});

test("an abort while a refused body is read rejects with its reason", async () => {
  await using origin = await openOrigin((_request, response) => {
    response.writeHead(503).write("no such");
  });
  const controller = new AbortController();
  const answered = Promise.withResolvers<unknown>();
  subscribe("undici:request:headers", answered.resolve);
  onTestFinished(() => void unsubscribe("undici:request:headers", answered.resolve));
  const rejection = rejectionOf(get(origin.url(), { signal: controller.signal }));
  await answered.promise;
  // Once more round the loop, so that the body is being read.
  await new Promise(setImmediate);
  controller.abort("enough");

  expect(await rejection).toBe("enough");
  expect(await origin.allClosed()).toBe(1);
});

test("an abort after a refusal takes nothing back", async () => {
  await using origin = await openOrigin((_request, response) => void response.writeHead(404).end("gone"));
  const controller = new AbortController();
  const reply = await get(origin.url(), { signal: controller.signal });
  controller.abort("too late");

  expect(text(await reply.bytes())).toBe("gone");
});

test("a body that breaks because of the signal throws the signal's reason", async () => {
  const controller = new AbortController();
  async function* breaking(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("no such");
    controller.abort("enough");
    throw new Error("socket gone");
  }

  expect(await rejectionOf(readAway(breaking(), controller.signal))).toBe("enough");
});
