// Exercise: 03
// Tries: to answer every question for a turn of its event loop before it is asked, always with another number.
import { writeSync } from "node:fs";
import type { Saved } from "@meanwhile/download";

function send(message: unknown): void {
  const text = Buffer.from(JSON.stringify([message, []]));
  const head = Buffer.alloc(8);
  head.writeUInt32LE(text.length, 0);
  writeSync(3, Buffer.concat([head, text]));
}

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  for (let id = 0; id < 5000; id += 1) {
    const pending = [
      "object",
      [
        ["surely", "yes"],
        ["maybe", null],
      ],
    ];
    send({
      type: "note",
      name: "turned",
      value: ["object", Object.entries({ id, count: ["number", "NaN"], pending })],
    });
    if (id % 100 === 0) await new Promise(setImmediate);
  }
  return new Promise(() => undefined);
}
