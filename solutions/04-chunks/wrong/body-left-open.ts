// Fails: a reader that stops early closes the body
// Says: The reader stopped, and the body was left open
export { downloadFile } from "../solution.ts";

export async function* readChunks(body: AsyncIterable<Uint8Array>, size = 1024): AsyncGenerator<Uint8Array> {
  if (!Number.isInteger(size) || size < 1)
    throw new RangeError(`size must be an integer of 1 or more, got ${size}`);
  const parts = body[Symbol.asyncIterator]();
  let piece = new Uint8Array(size);
  let filled = 0;
  for (let next = await parts.next(); next.done !== true; next = await parts.next()) {
    for (const byte of next.value) {
      piece[filled++] = byte;
      if (filled < size) continue;
      yield piece;
      piece = new Uint8Array(size);
      filled = 0;
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
}
