// Fails: 64 MiB flow through: never more than 2 MiB are taken ahead of what came out
// Says: You took 64 MiB from the network before you gave out a piece
export { downloadFile } from "../solution.ts";

export async function* readChunks(body: AsyncIterable<Uint8Array>, size = 1024): AsyncGenerator<Uint8Array> {
  if (!Number.isInteger(size) || size < 1)
    throw new RangeError(`size must be an integer of 1 or more, got ${size}`);
  const all = Buffer.concat(await Array.fromAsync(body));
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}
