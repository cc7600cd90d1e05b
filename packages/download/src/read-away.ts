import { joinBytes } from "./join-bytes.ts";

const MAX_BYTES = 64 * 1024;

/**
 * Reads a body that nobody asked for, so that its connection is free again. At most 64 KiB are kept; a longer body is
 * cut off, which closes its connection. A body that breaks off is as long as what arrived.
 *
 * @throws the reason of `signal` once it is aborted
 */
export async function readAway(body: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let room = MAX_BYTES;
  try {
    for await (const chunk of body) {
      chunks.push(chunk.subarray(0, room));
      room -= chunk.length;
      if (room < 0) break;
    }
  } catch {
    // The status says what is wrong. That the error page broke off as well helps nobody.
    signal?.throwIfAborted();
  }
  return joinBytes(chunks);
}
