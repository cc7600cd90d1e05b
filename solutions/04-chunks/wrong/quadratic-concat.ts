// Fails: a large part is cut without copying the rest of it for each piece
// Says: For each piece you copied all that was left of the part
export { downloadFile } from "../solution.ts";

export async function* readChunks(body: AsyncIterable<Uint8Array>, size = 1024): AsyncGenerator<Uint8Array> {
  if (!Number.isInteger(size) || size < 1)
    throw new RangeError(`size must be an integer of 1 or more, got ${size}`);
  let rest = new Uint8Array();
  for await (const part of body) {
    rest = Uint8Array.from(Buffer.concat([rest, part]));
    while (rest.length >= size) {
      yield rest.slice(0, size);
      rest = rest.slice(size);
    }
  }
  if (rest.length > 0) yield rest;
}
