import { createHash } from "node:crypto";

const BASE = 2 ** 20;

/** Bytes of a file that can be served without a copy: pieces up to this size and aligned to it share one buffer. */
export const BLOCK = 2 ** 18;

/**
 * The bytes of every file of one origin, made on the fly: no file is ever held in memory.
 *
 * Each block of 256 KiB is a window into 1 MiB of SHAKE-256 output, at a place drawn from the file's name,
 * its version and the block's number. So any offset is found at once, blocks differ, and a client that drops,
 * repeats or swaps a part is found out.
 *
 * @note Pieces share memory. They go to sockets, which only read them; whoever hands them to a client in the
 * same process has to copy.
 */
export class Content {
  readonly #base: Buffer;

  constructor(seed: number) {
    this.#base = createHash("shake256", { outputLength: BASE }).update(`meanwhile ${seed}`).digest();
  }

  /** `length` bytes of the file from `start`. */
  slice(identity: number, start: number, length: number): Buffer {
    const block = Math.floor(start / BLOCK);
    const within = start - block * BLOCK;
    if (within + length <= BLOCK) {
      const from = this.#window(identity, block) + within;
      return this.#base.subarray(from, from + length);
    }
    const pieces: Buffer[] = [];
    for (let at = start; at < start + length;) {
      const size = Math.min(BLOCK - (at % BLOCK), start + length - at);
      pieces.push(this.slice(identity, at, size));
      at += size;
    }
    return Buffer.concat(pieces);
  }

  #window(identity: number, block: number): number {
    return mix(identity ^ Math.imul(block + 1, 0x9e3779b1)) % (BASE - BLOCK);
  }
}

/** A number that stands for one version of one file. */
export function identityOf(name: string, version: number): number {
  let hash = 0x811c9dc5 ^ version;
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  return mix(hash);
}

/** The finalizer of MurmurHash3: every bit of the input reaches every bit of the result. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
