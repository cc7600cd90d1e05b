/** Reads one chunk and leaves the loop. */
export async function firstChunk(body: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  for await (const chunk of body) return chunk;
  return undefined;
}
