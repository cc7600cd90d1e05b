// Exercise: 03
// Tries: to tell of steps of its client that nobody has taken, by names that every object has.
import { writeSync } from "node:fs";
import type { Saved } from "@meanwhile/download";

function send(message: unknown): void {
  const text = Buffer.from(JSON.stringify([message, []]));
  const head = Buffer.alloc(8);
  head.writeUInt32LE(text.length, 0);
  writeSync(3, Buffer.concat([head, text]));
}

const steps = ["constructor", "__proto__", "toString", "requestWritten", "bytesReceived", "requestOver"];

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  const news = { origins: ["array", []], rejected: ["array", []], uncaught: ["array", []] };
  for (const step of steps) {
    const value = Object.entries({ ...news, steps: ["array", [["array", [step, 1, 2, 3]]]] });
    send({ type: "note", name: "news", value: ["object", value] });
  }
  return [];
}
