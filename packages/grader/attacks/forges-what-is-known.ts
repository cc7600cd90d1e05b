// Exercise: 03
// Tries: to tell the tests' side nonsense about itself, so that it breaks where it believes the box.
import { writeSync } from "node:fs";
import type { Saved } from "@meanwhile/download";

function send(message: unknown): void {
  const text = Buffer.from(JSON.stringify([message, []]));
  const head = Buffer.alloc(8);
  head.writeUInt32LE(text.length, 0);
  writeSync(3, Buffer.concat([head, text]));
}

const NOTHING = [
  "object",
  [
    ["timers", null],
    ["helpers", 1],
    ["files", "none"],
    ["listeners", ["array", [["array", [1, 1e9]]]]],
  ],
];

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  send({ type: "note", name: "known", value: NOTHING });
  return new Promise(() => undefined);
}
