import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { get } from "../src/get.ts";
import { openSession } from "../src/session.ts";
import { openOrigin } from "./origin.ts";
import { rejectionOf } from "./rejection.ts";
import { text } from "./text.ts";

const quickly = (_request: unknown, response: ServerResponse): void => void response.end("hello");

test.for([0, -1, 1.5, Number.NaN, Infinity])("connections cannot be %d", (connections) => {
  expect(() => openSession({ connections })).toThrow(
    new RangeError(`connections must be an integer of 1 or more, not ${connections}`),
  );
});

test.for([undefined, 1, 2])(
  "one get after the other shares a socket, connections: %j",
  async (connections) => {
    await using origin = await openOrigin(quickly);
    await using session = openSession(connections === undefined ? {} : { connections });
    for (let count = 0; count < 20; count += 1) {
      const reply = await get(origin.url(), { session });
      await reply.bytes();
    }

    expect(origin.requests).toHaveLength(20);
    expect(origin.connections).toBe(1);
  },
);

test("gets at the same time have a socket each", async () => {
  const all = Promise.withResolvers<void>();
  await using origin = await openOrigin((_request, response) => {
    if (origin.requests.length === 20) all.resolve();
    void all.promise.then(() => response.end());
  });
  await using session = openSession();
  await Promise.all(Array.from({ length: 20 }, () => get(origin.url(), { session })));

  expect(origin.connections).toBe(20);
});

test.for([1, 2, 3])("connections: %j are never exceeded, and all used", async (connections) => {
  const full = Promise.withResolvers<void>();
  await using origin = await openOrigin((_request, response) => {
    if (origin.requests.length === connections) full.resolve();
    void full.promise.then(() => response.end("hello"));
  });
  await using session = openSession({ connections });
  const one = async (): Promise<Uint8Array> => (await get(origin.url(), { session })).bytes();
  await Promise.all(Array.from({ length: 10 }, one));

  expect(origin.requests).toHaveLength(10);
  expect(origin.connections).toBe(connections);
});

test("connections are counted by host and port", async () => {
  const both = Promise.withResolvers<void>();
  let count = 0;
  const answer = (_request: unknown, response: ServerResponse): void => {
    count += 1;
    if (count === 2) both.resolve();
    void both.promise.then(() => response.end());
  };
  await using here = await openOrigin(answer);
  await using there = await openOrigin(answer);
  await using session = openSession({ connections: 1 });

  await Promise.all([get(here.url(), { session }), get(there.url(), { session })]);
  expect([here.connections, there.connections]).toEqual([1, 1]);
});

test("the end of the block closes every socket", async () => {
  await using origin = await openOrigin(quickly);
  {
    await using session = openSession();
    const replies = await Promise.all([get(origin.url(), { session }), get(origin.url(), { session })]);
    await Promise.all(replies.map((reply) => reply.bytes()));
  }

  expect(await origin.allClosed()).toBe(2);
});

test("a closed session is refused, without a request", async () => {
  await using origin = await openOrigin(quickly);
  const session = openSession();
  const closing = session.close();
  const expected = {
    code: "SESSION_CLOSED",
    message: `Failed to get ${origin.url("/a")}: the session is closed, open another one`,
  };

  expect(await rejectionOf(get(origin.url("/a"), { session }))).toMatchObject(expected);
  await closing;
  expect(await rejectionOf(get(origin.url("/a"), { session }))).toMatchObject(expected);
  expect(origin.connections).toBe(0);
});

test("close waits for a body in progress", async () => {
  const release = Promise.withResolvers<void>();
  await using origin = await openOrigin((_request, response) => {
    response.write("hel");
    void release.promise.then(() => response.end("lo"));
  });
  await using other = await openOrigin(quickly);
  const session = openSession();
  const reply = await get(origin.url(), { session });
  let isClosed = false;
  const closing = session.close().then(() => (isClosed = true));
  await (await get(other.url())).bytes();
  expect(isClosed).toBe(false);
  release.resolve();

  expect(text(await reply.bytes())).toBe("hello");
  await closing;
  expect(await origin.allClosed()).toBe(1);
});

test("close waits for an answer in progress", async () => {
  const asked = Promise.withResolvers<() => void>();
  await using origin = await openOrigin((_request, response) => {
    asked.resolve(() => response.end("hello"));
  });
  const session = openSession();
  const reply = get(origin.url(), { session });
  const release = await asked.promise;
  const closing = session.close();
  release();

  expect(text(await (await reply).bytes())).toBe("hello");
  await closing;
});

test("a session closes after a get that failed", async () => {
  await using origin = await openOrigin((request) => void request.socket.resetAndDestroy());
  const session = openSession();
  await rejectionOf(get(origin.url(), { session }));
  await session.close();

  expect(await origin.allClosed()).toBe(1);
});

test("close can be called twice, and the block may end after it", async () => {
  await using origin = await openOrigin(quickly);
  await using session = openSession();
  const reply = await get(origin.url(), { session });
  await reply.bytes();

  expect(session.close()).toBe(session.close());
  await session.close();
  expect(await origin.allClosed()).toBe(1);
});
