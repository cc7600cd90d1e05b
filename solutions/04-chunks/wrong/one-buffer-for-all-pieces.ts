// Fails: every piece has 1,024 bytes, and the last one has what is left
// Fails: whatever the network delivers, from 1 byte to 1 MiB at a time, the pieces are right
// Fails: a body that fills its pieces exactly has no empty piece at the end
// Says: Piece 1 differs from what was sent.
// Fails: a piece stays as it was when later ones come
// Says: A piece changed while later ones came: they share memory
export { downloadFile } from "../solution.ts";

export async function* readChunks(body: AsyncIterable<Uint8Array>, size = 1024): AsyncGenerator<Uint8Array> {
  if (!Number.isInteger(size) || size < 1)
    throw new RangeError(`size must be an integer of 1 or more, got ${size}`);
  const piece = new Uint8Array(size);
  let filled = 0;
  for await (const part of body) {
    for (const byte of part) {
      piece[filled++] = byte;
      if (filled < size) continue;
      yield piece;
      filled = 0;
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
}
