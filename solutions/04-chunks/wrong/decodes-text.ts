// Fails: every piece has 1,024 bytes, and the last one has what is left
// Fails: whatever the network delivers, from 1 byte to 1 MiB at a time, the pieces are right
// Fails: a body that fills its pieces exactly has no empty piece at the end
// Says: Piece 1 differs from what was sent: its bytes were decoded as text
export { downloadFile } from "../solution.ts";

export async function* readChunks(body: AsyncIterable<Uint8Array>, size = 1024): AsyncGenerator<Uint8Array> {
  if (!Number.isInteger(size) || size < 1)
    throw new RangeError(`size must be an integer of 1 or more, got ${size}`);
  const decoder = new TextDecoder();
  let text = "";
  for await (const part of body) {
    text += decoder.decode(part, { stream: true });
    for (; text.length >= size; text = text.slice(size)) yield Buffer.from(text.slice(0, size));
  }
  text += decoder.decode();
  if (text !== "") yield Buffer.from(text);
}
