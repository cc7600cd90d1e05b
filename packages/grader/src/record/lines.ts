import { closeSync, openSync, readSync } from "node:fs";

/** A line of a file. */
export interface Line {
  /** From 1. */
  number: number;
  /** Without its end; undefined where it is longer than asked for. */
  text: string | undefined;
}

/** Bytes that are read at a time. */
const CHUNK = 65_536;
const NEWLINE = 10;

/**
 * Reads a file line by line, so that its size never matters. No more than `most` bytes of it are held at a time: of
 * a longer line it is told only that it is there.
 */
export function* linesOf(path: string, most: number): Generator<Line> {
  const fd = openSync(path, "r");
  try {
    const line = new Pieces(most);
    const chunk = Buffer.alloc(CHUNK);
    let number = 1;
    for (let size = readSync(fd, chunk); size > 0; size = readSync(fd, chunk)) {
      let from = 0;
      for (let end = find(chunk, from, size); end !== -1; end = find(chunk, from, size)) {
        line.add(chunk.subarray(from, end));
        yield { number, text: line.take() };
        number += 1;
        from = end + 1;
      }
      line.add(chunk.subarray(from, size));
    }
    if (line.size > 0) yield { number, text: line.take() };
  } finally {
    closeSync(fd);
  }
}

/** Where the next line ends; -1: not before `size`. */
function find(chunk: Buffer, from: number, size: number): number {
  return chunk.subarray(0, size).indexOf(NEWLINE, from);
}

/** The pieces of one line, as long as it is not too long. */
class Pieces {
  readonly #most: number;
  #pieces: Buffer[] = [];
  size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(piece: Buffer): void {
    this.size += piece.length;
    // A copy: what it is a part of is read into again.
    if (this.size <= this.#most) this.#pieces.push(Buffer.from(piece));
    else this.#pieces = [];
  }

  take(): string | undefined {
    const text = this.size <= this.#most ? Buffer.concat(this.#pieces).toString("utf8") : undefined;
    this.#pieces = [];
    this.size = 0;
    return text;
  }
}
