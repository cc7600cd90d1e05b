import { Unreadable } from "./tree.ts";

/**
 * All bytes of a stream, and not one more than allowed.
 *
 * @param limit bytes
 * @throws {Unreadable} as soon as there are more
 */
export async function readAll(source: AsyncIterable<Buffer>, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of source) {
    bytes += part.length;
    if (bytes > limit) throw new Unreadable(`is larger than ${limit / 1000} kB`, "too-big");
    parts.push(part);
  }
  return Buffer.concat(parts, bytes);
}
