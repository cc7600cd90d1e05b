// Exercise: 03
// Tries: to use what it was never given: functions, generators and sessions of the tests' side, by their numbers.
import { writeSync } from "node:fs";
import type { Saved } from "@meanwhile/download";

function send(message: unknown): void {
  const text = Buffer.from(JSON.stringify([message, []]));
  const head = Buffer.alloc(8);
  head.writeUInt32LE(text.length, 0);
  writeSync(3, Buffer.concat([head, text]));
}

const USES = [
  { how: "call" },
  { how: "construct" },
  { how: "next" },
  { how: "dispose" },
  { how: "get", name: "constructor" },
  { how: "method", name: "constructor" },
  { how: "method", name: "__defineGetter__" },
];

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  for (const use of USES)
    for (let on = 0; on < 50; on += 1) send({ type: "call", id: on, on, use, args: ["return process"] });
  return new Promise(() => undefined);
}
