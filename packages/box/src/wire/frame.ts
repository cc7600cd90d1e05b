import { LIMITS } from "./limits.ts";
import { Refused } from "./refused.ts";

/** What is sent in one piece: JSON, and bytes that it speaks of by their place. */
export interface Frame {
  json: unknown;
  parts: readonly Uint8Array[];
}

/** Bytes before the JSON: its length, and the length of all parts. */
const HEAD = 8;

/** A frame as it goes over the wire: two lengths, JSON with the lengths of the parts, the parts. */
export function pack({ json, parts }: Frame): Uint8Array {
  const text = Buffer.from(JSON.stringify([json, parts.map(({ length }) => length)]));
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(text.length, 0);
  head.writeUInt32LE(
    parts.reduce((sum, { length }) => sum + length, 0),
    4,
  );
  return Buffer.concat([head, text, ...parts]);
}

/** Cuts what arrives into frames. */
export class Unpacker {
  #chunks: Uint8Array[] = [];
  #held = 0;
  #needed = HEAD;
  #total = 0;

  /**
   * @returns the frames that are complete now
   * @throws {Refused} when one is larger than allowed, or is no frame
   */
  push(bytes: Uint8Array): Frame[] {
    this.#total += bytes.length;
    if (this.#total > LIMITS.total) throw new Refused(`more than ${LIMITS.total} bytes in all`);
    this.#chunks.push(Uint8Array.prototype.slice.call(bytes));
    this.#held += bytes.length;
    if (this.#held < this.#needed) return [];
    return this.#cut(Buffer.concat(this.#chunks));
  }

  #cut(bytes: Buffer): Frame[] {
    const frames: Frame[] = [];
    let at = 0;
    for (;;) {
      const rest = bytes.subarray(at);
      this.#needed = rest.length < HEAD ? HEAD : sizeOf(rest);
      if (rest.length < this.#needed) {
        this.#chunks = [rest];
        this.#held = rest.length;
        return frames;
      }
      frames.push(unpack(rest.subarray(0, this.#needed)));
      at += this.#needed;
    }
  }
}

/** Bytes of the frame that begins here. */
function sizeOf(bytes: Buffer): number {
  const json = bytes.readUInt32LE(0);
  const size = HEAD + json + bytes.readUInt32LE(4);
  if (json > LIMITS.json || size > LIMITS.frame) throw new Refused(`a frame of ${size} bytes`);
  return size;
}

function unpack(bytes: Buffer): Frame {
  const start = HEAD + bytes.readUInt32LE(0);
  const [json, lengths] = parse(bytes.toString("utf8", HEAD, start));
  const parts: Uint8Array[] = [];
  let at = start;
  for (const length of lengths) {
    if (!(Number.isInteger(length) && length >= 0 && at + length <= bytes.length))
      throw new Refused("a part that is longer than its frame");
    // A copy: what comes after it in the same buffer is nobody else's business.
    parts.push(new Uint8Array(bytes.subarray(at, at + length)));
    at += length;
  }
  return { json, parts };
}

function parse(text: string): [unknown, number[]] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refused("a frame that is no JSON");
  }
  if (Array.isArray(value) && value.length === 2 && Array.isArray(value[1])) return [value[0], value[1]];
  throw new Refused("a frame without the lengths of its parts");
}
