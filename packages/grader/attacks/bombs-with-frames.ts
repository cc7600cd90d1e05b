// Exercise: 03
// Tries: to send frame after frame, each of a size that is allowed.
import { writeSync } from "node:fs";
import type { Saved } from "@meanwhile/download";

/** A note with 31 MiB beside it. */
function frame(): Buffer {
  const part = 31 * 2 ** 20;
  const text = Buffer.from(JSON.stringify([{ type: "note", name: "known", value: ["bytes", 0] }, [part]]));
  const head = Buffer.alloc(8);
  head.writeUInt32LE(text.length, 0);
  head.writeUInt32LE(part, 4);
  return Buffer.concat([head, text, Buffer.alloc(part)]);
}

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  const all = frame();
  for (;;) {
    for (let at = 0; at < all.length;) {
      try {
        at += writeSync(3, all, at);
      } catch {
        // There is no room yet.
      }
    }
  }
}
