import { Buffer } from "node:buffer";
import { stripVTControlCharacters } from "node:util";

/** What a box has written, without anything that a terminal would obey. */
export interface Output {
  head: string;
  /** Empty while the head holds everything. */
  tail: string;
  /** Of all that was written, kept or not. */
  bytes: number;
}

/** Bytes kept of the beginning, and of the end. */
const KEPT = 16 * 1024;

/** Everything below a space but tab and newline, and the second set of controls, which some terminals obey. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/** Keeps the beginning and the end of an output of any length in little memory. */
export class OutputKeeper {
  #head = Buffer.alloc(0);
  #tail = Buffer.alloc(0);
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  add(chunk: Buffer): void {
    this.#bytes += chunk.length;
    const room = KEPT - this.#head.length;
    if (room > 0) this.#head = Buffer.concat([this.#head, chunk.subarray(0, room)]);
    const rest = chunk.subarray(room);
    if (rest.length > 0)
      this.#tail = Buffer.from(Buffer.concat([this.#tail, rest.subarray(-KEPT)]).subarray(-KEPT));
  }

  read(): Output {
    return { head: plain(this.#head), tail: plain(this.#tail), bytes: this.#bytes };
  }
}

function plain(bytes: Buffer): string {
  return stripVTControlCharacters(bytes.toString("utf8")).replaceAll(CONTROLS, "");
}
