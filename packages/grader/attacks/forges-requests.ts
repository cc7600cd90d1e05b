// Exercise: 03
// Tries: to tell of requests that are written and never answered, so that the tests' side waits for them for ever.
import { writeSync } from "node:fs";
import type { Saved } from "@meanwhile/download";

function send(message: unknown): void {
  const text = Buffer.from(JSON.stringify([message, []]));
  const head = Buffer.alloc(8);
  head.writeUInt32LE(text.length, 0);
  writeSync(3, Buffer.concat([head, text]));
}

export async function downloadAll(urls: string[], _directory: string): Promise<Saved[]> {
  const port = Number(new URL(urls[0] ?? "http://127.0.0.1:1").port);
  const steps = ["array", Array.from({ length: 100 }, () => ["array", ["requestWritten", port, port]])];
  const rest = { origins: ["array", []], rejected: ["array", []], uncaught: ["array", []] };
  send({ type: "note", name: "news", value: ["object", Object.entries({ ...rest, steps })] });
  return new Promise(() => undefined);
}
