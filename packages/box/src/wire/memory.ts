/** Numbers the memory that bytes lie in, so that the other side can tell which of them share it. */
export class Memory {
  readonly #numbers = new WeakMap<ArrayBufferLike, number>();
  #given = 0;

  numberOf(buffer: ArrayBufferLike): number {
    return this.#numbers.getOrInsertComputed(buffer, () => (this.#given += 1));
  }
}

/** So many copies of one memory are looked at; whoever has more shares has shown it by then. */
const LOOKED_AT = 1000;

interface Copy {
  bytes: WeakRef<Uint8Array>;
  start: number;
}

/**
 * Copies of bytes that lie in the memory of the other side. Where two lie in the same place, the later one is written
 * over the earlier one, too: a program that hands out the same memory again and again is seen to do so.
 */
export class Copies {
  readonly #copies = new Map<number, Copy[]>();

  add(memory: number, start: number, bytes: Uint8Array): void {
    const live = (this.#copies.get(memory) ?? []).filter((copy) => copy.bytes.deref() !== undefined);
    for (const copy of live) {
      const earlier = copy.bytes.deref();
      if (earlier !== undefined) overwrite(earlier, copy.start, bytes, start);
    }
    live.push({ bytes: new WeakRef(bytes), start });
    this.#copies.set(memory, live.slice(-LOOKED_AT));
  }
}

function overwrite(target: Uint8Array, at: number, source: Uint8Array, from: number): void {
  const begin = Math.max(at, from);
  const end = Math.min(at + target.length, from + source.length);
  if (begin < end) target.set(source.subarray(begin - from, end - from), begin - at);
}
