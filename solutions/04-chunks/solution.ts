import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";

/** Reads a body in pieces of exactly `size` bytes; the last piece may be shorter. */
export async function* readChunks(body: AsyncIterable<Uint8Array>, size = 1024): AsyncGenerator<Uint8Array> {
  if (!Number.isInteger(size) || size < 1)
    throw new RangeError(`size must be an integer of 1 or more, got ${size}`);
  // A piece that is being filled. Never more than this is kept between two parts.
  let piece = new Uint8Array(size);
  let filled = 0;
  for await (const part of body) {
    for (let at = 0; at < part.length;) {
      const taken = part.subarray(at, at + size - filled);
      piece.set(taken, filled);
      filled += taken.length;
      at += taken.length;
      if (filled < size) continue;
      yield piece;
      // A new one: whoever got the last piece may keep it.
      piece = new Uint8Array(size);
      filled = 0;
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
}

/** Downloads one file into `directory`, piece by piece. */
export async function downloadFile(url: string, directory: string): Promise<Saved> {
  const reply = await get(url);
  if (!reply.ok) throw HttpError.from(reply);
  const path = join(directory, fileNameOf(url));
  let bytes = 0;
  try {
    await using file = await open(path, "w");
    for await (const piece of readChunks(reply.body)) {
      await file.writeFile(piece);
      bytes += piece.length;
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { url, path, bytes };
}
