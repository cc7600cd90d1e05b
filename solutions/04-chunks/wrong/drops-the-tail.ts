// Fails: every piece has 1,024 bytes, and the last one has what is left
// Fails: whatever the network delivers, from 1 byte to 1 MiB at a time, the pieces are right
// Says: The last
export { downloadFile } from "../solution.ts";

export async function* readChunks(body: AsyncIterable<Uint8Array>, size = 1024): AsyncGenerator<Uint8Array> {
  if (!Number.isInteger(size) || size < 1)
    throw new RangeError(`size must be an integer of 1 or more, got ${size}`);
  let rest = new Uint8Array();
  for await (const part of body) {
    const all = Buffer.concat([rest, part]);
    let at = 0;
    for (; at + size <= all.length; at += size) yield all.subarray(at, at + size);
    rest = Uint8Array.from(all.subarray(at));
  }
}
