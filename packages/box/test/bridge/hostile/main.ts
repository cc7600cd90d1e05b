// Speaks the wire badly on purpose: `node main.ts NAME`, with a socket to the tests as file descriptor 3.
import { writeSync } from "node:fs";
import { Socket } from "node:net";
import { pack, Unpacker } from "../../../src/wire/frame.ts";
import { LIMITS } from "../../../src/wire/limits.ts";

const socket = new Socket({ fd: 3 });
const unpacker = new Unpacker();

function sendRaw(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(3, bytes, at);
    } catch {
      // There is no room for the moment.
    }
  }
}

function send(json: unknown, ...parts: Uint8Array[]): void {
  sendRaw(pack({ json, parts }));
}

function note(name: string, value: unknown): void {
  send({ type: "note", name, value });
}

function head(json: number, parts: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE(json, 0);
  bytes.writeUInt32LE(parts, 4);
  return bytes;
}

const list = (...items: unknown[]): unknown => ["array", items];
const object = (fields: Record<string, unknown>): unknown => ["object", Object.entries(fields)];

/** Its one export is the function number 1. */
function load(): void {
  note("loaded", object({ functions: list(list("task", 1)), values: list() }));
}

type Call = { type: string; id: number; args: [["reference", string, number]] };

/** What it does when its task is called with something of the test's. */
const WHEN_CALLED: Record<string, (call: Call) => void> = {
  silence: () => undefined,
  loop: () => {
    for (;;);
  },
  exit: () => process.exit(0),
  close: () => void socket.destroy(),
  "a promise, then exit": ({ id }) => {
    send({ type: "answer", id, ok: true, value: ["reference", "promise", 2] });
    process.exit(0);
  },
  "a promise, then close": ({ id }) => {
    send({ type: "answer", id, ok: true, value: ["reference", "promise", 2] });
    socket.destroy();
  },
  "half a frame": () => sendRaw(head(100, 0)),
  "no JSON": () => sendRaw(Buffer.concat([head(3, 0), Buffer.from("[1,")])),
  "no message": () => send(null),
  "an unknown message": () => send({ type: "constructor" }),
  "an answer to no call": () => send({ type: "answer", id: 77, ok: true, value: 1 }),
  "two answers": ({ id }) => {
    for (const value of [1, 2]) send({ type: "answer", id, ok: true, value });
  },
  "an answer by name": () => send({ type: "answer", id: "1", ok: true, value: 1 }),
  "the end of a promise of the test's": ({ args }) =>
    send({ type: "settle", promise: args[0][2], ok: true, value: 1, holds: false }),
  "a word for those who hold": () => send({ type: "go on", promise: 1 }),
  "the end of a promise that is none": () =>
    send({ type: "settle", promise: 5, ok: true, value: 1, holds: false }),
  "the abort of a signal of the test's": ({ args }) =>
    send({ type: "abort", signal: args[0][2], reason: null }),
  "a use of what was not given": () => use(99, { how: "call" }),
  "a use as something else": ({ args }) => use(args[0][2], { how: "next" }),
  "a method of a function": ({ args }) => use(args[0][2], { how: "method", name: "constructor" }),
  "a field of a function": ({ args }) => use(args[0][2], { how: "get", name: "constructor" }),
  "a function of the test's, made new": ({ args }) => use(args[0][2], { how: "construct" }),
  "an unknown use": ({ args }) => use(args[0][2], { how: "__proto__" }),
  "a use without a how": ({ args }) => use(args[0][2], null),
  "arguments that are none": ({ args }) =>
    send({ type: "call", id: 1, on: args[0][2], use: { how: "call" }, args: "all" }),
  "an unknown note": () => note("constructor", null),
  "a silence of another shape": () => note("still", object({ id: 1, count: 1, still: null })),
  "a state of another shape": () => note("known", object({ timers: 1 })),
  "a step that is none": () =>
    note(
      "news",
      object({
        steps: list(list("constructor", 1)),
        origins: list(),
        rejected: list(),
        uncaught: list(),
      }),
    ),
  "exports of another shape": () => note("loaded", object({ functions: 1 })),
  "twenty thousand and one things": ({ id }) => {
    const many = Array.from({ length: LIMITS.references + 1 }, (_, index) => [
      "reference",
      "promise",
      index + 2,
    ]);
    send({ type: "answer", id, ok: true, value: list(...many) });
  },
  "frames without end": () => flood(pack({ json: { type: "note", name: "ready", value: null }, parts: [] })),
  "calls without end": ({ args }) =>
    flood(pack({ json: { type: "call", id: 1, on: args[0][2], use: { how: "call" }, args: [] }, parts: [] })),
  "values without end": () =>
    flood(
      pack({
        json: { type: "note", name: "ready", value: list(...Array.from({ length: 90_000 }, () => 0)) },
        parts: [],
      }),
    ),
  "bytes without end": () => flood(Buffer.concat([head(2 ** 20, 0), Buffer.alloc(2 ** 20)])),
  "a huge head": () => sendRaw(head(2 ** 31, 2 ** 31)),
};

function use(on: number, how: unknown): void {
  send({ type: "call", id: 1, on, use: how, args: [] });
}

function flood(frame: Uint8Array): void {
  const frames = Buffer.concat(Array.from({ length: Math.ceil(2 ** 20 / frame.length) }, () => frame));
  for (;;) sendRaw(frames);
}

const [name = ""] = process.argv.slice(2);
socket.on("close", () => {
  if (!name.endsWith("close")) process.exit();
  // It lives on, and does not say so.
  setInterval(() => undefined, 1000);
});
socket.on("data", (bytes: Buffer) => {
  for (const { json } of unpacker.push(bytes)) {
    const message = json as { type: string; name: string; value: unknown };
    if (message.type === "note" && message.name === "load") load();
    if (message.type === "call") WHEN_CALLED[name]?.(json as Call);
  }
});
