import { LIMITS } from "./limits.ts";
import { Refused } from "./refused.ts";

/** What is sent in one piece: JSON, and bytes that it speaks of by their place. */
export interface Frame {
  json: unknown;
  parts: readonly Uint8Array[];
}

/** Bytes before the JSON: its length, and the length of all parts. */
const HEAD = 8;

/** Bytes that there is room for without a frame that needs more. */
const ROOM = 65_536;

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

/** Cuts what arrives into frames. Holds no more than twice what has come of a frame, in however small pieces. */
export class Unpacker {
  #held = Buffer.alloc(ROOM);
  #length = 0;
  #total = 0;
  #frames = 0;

  /**
   * @returns the frames that are complete now
   * @throws {Refused} when one is larger than allowed, or is no frame, or when there are too many
   */
  push(bytes: Uint8Array): Frame[] {
    this.#total += bytes.length;
    if (this.#total > LIMITS.total) throw new Refused(`more than ${LIMITS.total} bytes in all`);
    this.#hold(bytes);
    const frames: Frame[] = [];
    let at = 0;
    for (;;) {
      const rest = this.#held.subarray(at, this.#length);
      const size = rest.length < HEAD ? Infinity : sizeOf(rest);
      if (rest.length < size) break;
      this.#frames += 1;
      if (this.#frames > LIMITS.frames) throw new Refused(`more than ${LIMITS.frames} frames`);
      frames.push(unpack(rest.subarray(0, size)));
      at += size;
    }
    this.#drop(at);
    return frames;
  }

  #hold(bytes: Uint8Array): void {
    const length = this.#length + bytes.length;
    if (length > this.#held.length) {
      const larger = Buffer.alloc(2 * length);
      larger.set(this.#held.subarray(0, this.#length));
      this.#held = larger;
    }
    this.#held.set(bytes, this.#length);
    this.#length = length;
  }

  #drop(bytes: number): void {
    if (bytes === 0) return;
    const rest = this.#held.subarray(bytes, this.#length);
    this.#length = rest.length;
    if (this.#held.length > ROOM && rest.length <= ROOM) {
      this.#held = Buffer.alloc(ROOM);
      this.#held.set(rest);
    } else this.#held.copyWithin(0, bytes, bytes + rest.length);
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
  if (lengths.length > LIMITS.nodes) throw new Refused("a frame of too many parts");
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
