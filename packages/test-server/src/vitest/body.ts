import { setImmediate } from "node:timers/promises";
import { Content, identityOf } from "../origin/content.ts";
import { randomOf } from "../origin/random.ts";

/** The body of a reply as a test makes it: seeded bytes, cut as the network might cut them. */
export interface MadeBody extends AsyncIterable<Uint8Array> {
  /** Bytes in all. */
  readonly size: number;
  /** Bytes that have been taken so far. */
  readonly pulled: number;
  /** Whether the reader has ended it: by reading to the end, or early. */
  readonly closed: boolean;
  /** What was sent, for comparison. */
  slice(start: number, length: number): Buffer;
}

/**
 * A body of `size` bytes in pieces of `from` to `to` bytes, drawn from `seed`. It costs no memory, whatever its
 * size, and can be read once.
 */
export function bodyOf(size: number, pieces: { from: number; to: number }, seed = 1): MadeBody {
  const content = new Content(seed);
  const identity = identityOf("body", seed);
  const draw = randomOf(seed);
  const state = { pulled: 0, closed: false };
  async function* read(): AsyncGenerator<Uint8Array> {
    try {
      while (state.pulled < size) {
        const length = Math.min(draw(pieces.from, pieces.to), size - state.pulled);
        const start = state.pulled;
        state.pulled += length;
        // As with a real network, other work gets its turn between two parts.
        await setImmediate();
        // A copy: the learner's code may keep or change what it gets.
        yield new Uint8Array(content.slice(identity, start, length));
      }
    } finally {
      state.closed = true;
    }
  }
  const iterator = read();
  return {
    size,
    get pulled() {
      return state.pulled;
    },
    get closed() {
      return state.closed;
    },
    slice: (start, length) => content.slice(identity, start, Math.min(length, size - start)),
    [Symbol.asyncIterator]: () => iterator,
  };
}
