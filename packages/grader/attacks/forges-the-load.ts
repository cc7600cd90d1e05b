// Exercise: 03
// Tries: to say a second time what it exports: functions of another number, and a value that is a promise.
import { writeSync } from "node:fs";

function send(message: unknown): void {
  const text = Buffer.from(JSON.stringify([message, []]));
  const head = Buffer.alloc(8);
  head.writeUInt32LE(text.length, 0);
  writeSync(3, Buffer.concat([head, text]));
}

send({
  type: "note",
  name: "loaded",
  value: [
    "object",
    [
      ["functions", ["array", []]],
      ["values", ["array", [["array", ["downloadAll", null]]]]],
    ],
  ],
});

export async function downloadAll(): Promise<never[]> {
  return [];
}
