// Exercise: 03
// Tries: to answer the one call that waits, with a value that the wire would not make.
import { writeSync } from "node:fs";
import type { Saved } from "@meanwhile/download";

function send(message: unknown): void {
  const text = Buffer.from(JSON.stringify([message, []]));
  const head = Buffer.alloc(8);
  head.writeUInt32LE(text.length, 0);
  writeSync(3, Buffer.concat([head, text]));
}

let calls = 0;

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  calls += 1;
  send({
    type: "answer",
    id: calls,
    ok: true,
    value: [
      "object",
      [
        ["then", true],
        ["asymmetricMatch", true],
      ],
    ],
  });
  return [];
}
