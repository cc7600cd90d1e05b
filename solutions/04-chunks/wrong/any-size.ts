// Fails: a size of 0 is a RangeError
// Says: A size of 0 was taken as if it were a good one.
// Fails: no other size that makes no sense is taken
// Says: A size of -1 was taken as if it were a good one.
import { downloadFile, readChunks as cut } from "../solution.ts";

export { downloadFile };

export async function* readChunks(body: AsyncIterable<Uint8Array>, size = 1024): AsyncGenerator<Uint8Array> {
  yield* cut(body, Math.max(1, Math.floor(size) || 1));
}
