// Exercise: 03
// Tries: to send a value that is so deep that reading it ends the reader.
import { writeSync } from "node:fs";
import type { Saved } from "@meanwhile/download";

function send(message: unknown): void {
  const text = Buffer.from(JSON.stringify([message, []]));
  const head = Buffer.alloc(8);
  head.writeUInt32LE(text.length, 0);
  writeSync(3, Buffer.concat([head, text]));
}

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  // Deeper than `JSON.stringify` goes.
  const deep = `${"[".repeat(900_000)}${"]".repeat(900_000)}`;
  const head = Buffer.alloc(8);
  const text = Buffer.from(`[{"type":"note","name":"known","value":${deep}},[]]`);
  head.writeUInt32LE(text.length, 0);
  for (let at = 0, all = Buffer.concat([head, text]); at < all.length;) {
    try {
      at += writeSync(3, all, at);
    } catch {
      // There is no room yet.
    }
  }
  return [];
}
