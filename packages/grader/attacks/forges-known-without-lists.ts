// Exercise: 03
// Tries: to tell of timers and files what is no list, in a note that is otherwise well made.
import { writeSync } from "node:fs";
import type { Saved } from "@meanwhile/download";

function send(message: unknown): void {
  const text = Buffer.from(JSON.stringify([message, []]));
  const head = Buffer.alloc(8);
  head.writeUInt32LE(text.length, 0);
  writeSync(3, Buffer.concat([head, text]));
}

const known = {
  thread: 1,
  requests: "none",
  writing: ["array", []],
  timers: ["object", [["length", 0]]],
  helpers: null,
  files: null,
  firesSoon: "no",
  childLives: null,
  grown: "-1e999",
  pooled: null,
  listeners: ["array", []],
};

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  send({ type: "note", name: "known", value: ["object", Object.entries(known)] });
  // Nothing is told after this, because nothing changes.
  return new Promise(() => undefined);
}
