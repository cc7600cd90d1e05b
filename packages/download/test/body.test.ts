import { expect, test } from "vitest";
import { Body } from "../src/body.ts";
import { get } from "../src/get.ts";
import { openSession } from "../src/session.ts";
import { openOrigin } from "./origin.ts";
import { rejectionOf } from "./rejection.ts";
import { text } from "./text.ts";

const KiB = 1024;

/** A body by itself, and what it asked of its connection. */
function bareBody(signal?: AbortSignal): { body: Body; asked: string[] } {
  const asked: string[] = [];
  const body = new Body({ resume: () => asked.push("resume"), stop: () => asked.push("stop") }, signal);
  return { body, asked };
}

test("chunks come out one by one, as they went in", async () => {
  const { body } = bareBody();
  const first = body.next();
  body.push(Buffer.from("a"));
  body.push(Buffer.from("bc"));
  body.end();

  expect(await first).toEqual({ done: false, value: new Uint8Array([97]) });
  expect(await Array.fromAsync(body, text)).toEqual(["bc"]);
});

test("chunks are plain Uint8Arrays, whose slice copies", async () => {
  const { body } = bareBody();
  body.push(Buffer.from("a"));
  const { value } = await body.next();

  expect(value).not.toBeInstanceOf(Buffer);
  expect(value?.slice().buffer).not.toBe(value?.buffer);
});

test("what has arrived comes out before the error", async () => {
  const { body } = bareBody();
  const error = new Error("reset");
  body.push(Buffer.from("a"));
  body.push(Buffer.from("b"));
  body.fail(error);

  expect(await body.next()).toMatchObject({ value: new Uint8Array([97]) });
  expect(await body.next()).toMatchObject({ value: new Uint8Array([98]) });
  expect(await rejectionOf(body.next())).toBe(error);
});

test("an error is not taken back by an end", async () => {
  const { body } = bareBody();
  body.fail(new Error("reset"));
  body.end();

  await expect(body.next()).rejects.toThrow("reset");
});

test("an end is not taken back by an error", async () => {
  const { body } = bareBody();
  body.end();
  body.fail(new Error("too late"));
  body.push(Buffer.from("too late"));

  expect(await body.next()).toEqual({ done: true, value: undefined });
});

test("a body is full at 64 KiB and asks for more as soon as it holds less", async () => {
  const { body, asked } = bareBody();
  body.push(Buffer.alloc(64 * KiB - 1));
  expect(body.isFull).toBe(false);
  body.push(Buffer.alloc(1));
  expect(body.isFull).toBe(true);
  body.push(Buffer.alloc(64 * KiB));

  await body.next();
  expect(asked).toEqual([]);
  await body.next();
  expect(asked).toEqual([]);
  await body.next();
  expect(asked).toEqual(["resume"]);
});

test("a body that has ended asks for nothing", async () => {
  const { body, asked } = bareBody();
  body.push(Buffer.from("a"));
  body.end();
  await Array.fromAsync(body);

  expect(asked).toEqual([]);
});

test("leaving before the first chunk stops the connection", async () => {
  const { body, asked } = bareBody();

  expect(await body.return()).toEqual({ done: true, value: undefined });
  expect(asked).toEqual(["stop"]);
  expect(await body.next()).toEqual({ done: true, value: undefined });
});

test("leaving while a chunk is awaited stops the connection and ends the wait", async () => {
  const { body, asked } = bareBody();
  const waiting = body.next();
  // Once more round the loop, so that the body really waits.
  await new Promise(setImmediate);
  const left = body.return();

  expect(asked).toEqual(["stop"]);
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(await left).toEqual({ done: true, value: undefined });
});

test("leaving drops what was not read, also what was asked for", async () => {
  const { body } = bareBody();
  body.push(Buffer.from("a"));
  body.push(Buffer.from("b"));
  const asked = [body.next(), body.next()];
  await body.return();

  expect(await Promise.all(asked)).toMatchObject([{ done: false }, { done: true }]);
});

test("an aborted signal ends the reading, even of what has arrived", async () => {
  const controller = new AbortController();
  const { body } = bareBody(controller.signal);
  body.push(Buffer.from("a"));
  body.push(Buffer.from("b"));
  body.end();
  await body.next();
  controller.abort("enough");

  expect(await rejectionOf(body.next())).toBe("enough");
});

test("leaving the loop closes the connection, in a session too", async () => {
  await using origin = await openOrigin((_request, response) => void response.write("hello"));
  await using session = openSession();
  const reply = await get(origin.url(), { session });
  const chunks: string[] = [];
  for await (const chunk of reply.body) {
    chunks.push(text(chunk));
    break;
  }

  expect(chunks).toEqual(["hello"]);
  expect(await origin.allClosed()).toBe(1);
});

test("a body that was left before its first chunk closes the connection", async () => {
  await using origin = await openOrigin((_request, response) => response.flushHeaders());
  await using session = openSession();
  const reply = await get(origin.url(), { session });
  await reply.body[Symbol.asyncIterator]().return?.();

  expect(await origin.allClosed()).toBe(1);
});

test("a reader that fails closes the connection, and its error is kept", async () => {
  await using origin = await openOrigin((_request, response) => void response.write("hello"));
  const reply = await get(origin.url());
  const error = new Error("disk full");
  const reading = async (): Promise<void> => {
    for await (const chunk of reply.body) if (chunk.length > 0) throw error;
  };

  expect(await rejectionOf(reading())).toBe(error);
  expect(await origin.allClosed()).toBe(1);
});

const breaks = [
  {
    name: "reset, with a length",
    head: { "content-length": "100" },
    how: "resetAndDestroy",
    code: "ECONNRESET",
  },
  { name: "reset, chunked", head: {}, how: "resetAndDestroy", code: "ECONNRESET" },
  { name: "cut short, with a length", head: { "content-length": "100" }, how: "end", code: "UND_ERR_SOCKET" },
  { name: "cut short, chunked", head: {}, how: "end", code: "UND_ERR_SOCKET" },
] as const;

test.for(breaks)("a body that is $name, gives what came and then throws", async ({ head, how, code }) => {
  await using origin = await openOrigin((request, response) => {
    response.writeHead(200, head);
    response.write("hello", () => request.socket[how]());
  });
  const reply = await get(origin.url());
  const chunks: string[] = [];
  const reading = async (): Promise<void> => {
    for await (const chunk of reply.body) chunks.push(text(chunk));
  };

  expect(await rejectionOf(reading())).toMatchObject({ code });
  expect(chunks).toEqual(["hello"]);
});

test("a body that broke before anyone read it gives what came and then throws", async () => {
  await using origin = await openOrigin((request, response) => {
    response.writeHead(200, { "content-length": "100" });
    response.write("hello", () => request.socket.resetAndDestroy());
  });
  const reply = await get(origin.url());
  expect(await origin.allClosed()).toBe(1);
  await using other = await openOrigin((_request, response) => void response.end());
  await get(other.url());

  const chunks: string[] = [];
  const reading = async (): Promise<void> => {
    for await (const chunk of reply.body) chunks.push(text(chunk));
  };
  expect(await rejectionOf(reading())).toMatchObject({ code: "ECONNRESET" });
  expect(chunks).toEqual(["hello"]);
});

test("a reader that stands still stops the server", async () => {
  const all = 256 * KiB * KiB;
  const block = Buffer.alloc(KiB * KiB);
  const written = { bytes: 0, turnsWithout: 0 };
  await using origin = await openOrigin((_request, response) => {
    const pump = (): void => {
      while (written.bytes < all) {
        written.bytes += block.length;
        written.turnsWithout = 0;
        if (!response.write(block)) return void response.once("drain", pump);
      }
      response.end();
    };
    pump();
  });
  const reply = await get(origin.url());
  const chunks = reply.body[Symbol.asyncIterator]();
  await chunks.next();

  // Many turns of the loop in which both ends could go on, and none does. Were the body read ahead, it would end here.
  while (written.bytes < all && written.turnsWithout < 500) {
    written.turnsWithout += 1;
    await new Promise(setImmediate);
  }
  expect(written.bytes).toBeLessThan(all / 4);

  await chunks.return?.();
});

test("a reader that goes on gets every byte", async () => {
  const sent = Uint8Array.from({ length: 3 * KiB * KiB + 7 }, (_, at) => (at * 31) % 251);
  await using origin = await openOrigin((_request, response) => void response.end(sent));
  const reply = await get(origin.url());
  const received = await reply.bytes();

  expect(Buffer.compare(received, sent)).toBe(0);
});
