import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { connect } from "node:net";
import { Worker } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { get } from "../src/get.ts";
import type { Session } from "../src/session.ts";
import { firstChunk } from "./first-chunk.ts";
import { openOrigin } from "./origin.ts";
import { rejectionOf } from "./rejection.ts";
import { text } from "./text.ts";

function openSockets(): string[] {
  return process.getActiveResourcesInfo().filter((name) => /Connect|TCP/.test(name));
}

test("a reply has status, headers and body", async () => {
  await using origin = await openOrigin((_request, response) => {
    response.writeHead(203, { "x-course": "meanwhile" }).end("hello");
  });
  const reply = await get(origin.url("/a.bin?v=1"));

  expect(reply).toMatchObject({ url: origin.url("/a.bin?v=1"), status: 203, ok: true });
  expect(reply.headers).toBeInstanceOf(Headers);
  expect(reply.headers.get("x-course")).toBe("meanwhile");
  expect(text(await reply.bytes())).toBe("hello");
});

test("a header that comes twice is kept twice", async () => {
  await using origin = await openOrigin((_request, response) => {
    response.writeHead(200, { "set-cookie": ["a=1", "b=2"], via: ["x", "y"] }).end();
  });
  const { headers } = await get(origin.url());

  expect(headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect(headers.get("via")).toBe("x, y");
});

test("a header beyond ASCII is no obstacle", async () => {
  await using origin = await openOrigin((_request, response) => {
    response.socket?.end(Buffer.from('HTTP/1.1 200 OK\r\nx-name: "añ→"\r\ncontent-length: 0\r\n\r\n'));
  });
  const { headers } = await get(origin.url());

  expect(Buffer.from(headers.get("x-name") ?? "", "latin1").toString()).toBe('"añ→"');
});

test("the answer that counts is the one after 1xx", async () => {
  await using origin = await openOrigin((_request, response) => {
    response.writeEarlyHints({ link: "</a.css>; rel=preload" });
    response.writeHead(200).end("hello");
  });
  const reply = await get(origin.url());

  expect(reply.status).toBe(200);
  expect(text(await reply.bytes())).toBe("hello");
});

test("request headers are sent, and the part after # is not", async () => {
  await using origin = await openOrigin((_request, response) => void response.end());
  const reply = await get(origin.url("/a?b=c#d"), { headers: { Range: "bytes=5-", "x-a": "1" } });

  expect(origin.requests[0]).toMatchObject({
    method: "GET",
    url: "/a?b=c",
    headers: { range: "bytes=5-", "x-a": "1" },
  });
  expect(reply.url).toBe(origin.url("/a?b=c"));
});

test.for([200, 204, 299, 300, 304, 404, 416, 500, 599])("a reply of status %i resolves", async (status) => {
  await using origin = await openOrigin((_request, response) => void response.writeHead(status).end());

  expect(await get(origin.url())).toMatchObject({ status, ok: status < 300 });
});

test.for([
  "",
  "a.bin",
  "/a.bin",
  "//h/a.bin",
  "ftp://h/a",
  "file:///a",
  "data:,a",
  "http://",
  "http://h:99999/",
])("%j is refused as a URL", async (url) => {
  const error = await rejectionOf(get(url));

  expect(error).toBeInstanceOf(TypeError);
  expect(error).toHaveProperty("message", `Failed to get '${url}': it is not an absolute http or https URL`);
});

test("something that is no session is refused", async () => {
  await using origin = await openOrigin((_request, response) => void response.end());
  class Impostor implements Session {
    async close(): Promise<void> {}
    async [Symbol.asyncDispose](): Promise<void> {}
  }
  const session = new Impostor();
  const error = await rejectionOf(get(origin.url(), { session }));

  expect(error).toBeInstanceOf(TypeError);
  expect(error).toHaveProperty("message", "session must come from openSession(), not Impostor {}");
  expect(origin.requests).toHaveLength(0);
});

test("a header that HTTP does not allow is refused by undici, before any request", async () => {
  await using origin = await openOrigin((_request, response) => void response.end());

  await expect(get(origin.url(), { headers: { "a b": "c" } })).rejects.toThrow("invalid header key");
  expect(origin.connections).toBe(0);
});

test("a refused connection rejects with the system's code", async () => {
  const origin = await openOrigin(() => {});
  await origin[Symbol.asyncDispose]();

  expect(await rejectionOf(get(origin.url()))).toMatchObject({ code: "ECONNREFUSED", syscall: "connect" });
});

test("a reset before the answer rejects with the system's code", async () => {
  await using origin = await openOrigin((request) => void request.socket.resetAndDestroy());

  expect(await rejectionOf(get(origin.url()))).toMatchObject({ code: "ECONNRESET" });
});

test("undici is called on the caller's stack", async () => {
  await using origin = await openOrigin((_request, response) => void response.end());
  const stacks: (string | undefined)[] = [];
  const listener = (): void => void stacks.push(new Error("here").stack);
  const { stackTraceLimit } = Error;
  onTestFinished(() => {
    unsubscribe("undici:request:create", listener);
    Error.stackTraceLimit = stackTraceLimit;
  });
  subscribe("undici:request:create", listener);
  Error.stackTraceLimit = 50;

  const theCaller = (): Promise<unknown> => get(origin.url());
  const reply = theCaller();
  expect(stacks).toEqual([expect.stringContaining("theCaller")]);
  await reply;
});

test("without a session, the socket is closed when the body was read", async () => {
  await using origin = await openOrigin((_request, response) => void response.end("hello"));
  const reply = await get(origin.url());
  await reply.bytes();

  expect(await origin.allClosed()).toBe(1);
});

test("without a session, the socket is closed when all has come, read or not", async () => {
  await using origin = await openOrigin((_request, response) => void response.end("hello"));
  const reply = await get(origin.url());
  expect(await origin.allClosed()).toBe(1);

  expect(text(await reply.bytes())).toBe("hello");
});

test("without a session, the socket is closed when the reader leaves", async () => {
  await using origin = await openOrigin((_request, response) => void response.write("hello"));
  const reply = await get(origin.url());
  await firstChunk(reply.body);

  expect(await origin.allClosed()).toBe(1);
});

test("without a session, the socket is closed after a refusal", async () => {
  await using origin = await openOrigin((_request, response) => void response.writeHead(404).end("gone"));
  await get(origin.url());

  expect(await origin.allClosed()).toBe(1);
});

test("without a session, every socket of a redirect is closed", async () => {
  await using there = await openOrigin((_request, response) => void response.end("hello"));
  await using here = await openOrigin((_request, response) => {
    response.writeHead(302, { location: there.url() }).end();
  });
  const reply = await get(here.url());
  await reply.bytes();

  expect(await Promise.all([here.allClosed(), there.allClosed()])).toEqual([1, 1]);
});

test("without a session, a socket that was still connecting is destroyed when the signal is aborted", async () => {
  // Linux answers no further connection once the queue of a listener that never accepts is full. Elsewhere this one is
  // made but never answered, and the test says less.
  const deaf = new Worker(
    `const { parentPort } = require("node:worker_threads");
    const server = require("node:net").createServer().listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => {
      parentPort.postMessage(server.address().port);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    });`,
    { eval: true },
  );
  onTestFinished(async () => void (await deaf.terminate()));
  const listening = Promise.withResolvers<number>();
  deaf.once("message", listening.resolve);
  const port = await listening.promise;
  const queued = [connect(port, "127.0.0.1"), connect(port, "127.0.0.1")];
  await Promise.all(queued.map((socket) => once(socket, "connect")));

  const controller = new AbortController();
  const reply = get(`http://127.0.0.1:${port}/`, { signal: controller.signal });
  controller.abort("enough");
  expect(await rejectionOf(reply)).toBe("enough");

  for (const socket of queued) socket.destroy();
  // A socket is gone one turn of the loop after it was destroyed. Undici by itself would hold on to it for 10 s.
  for (let turns = 0; turns < 1000 && openSockets().length > 0; turns += 1) await new Promise(setImmediate);
  expect(openSockets()).toEqual([]);
});
