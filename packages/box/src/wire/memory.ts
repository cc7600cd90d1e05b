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

/** So many memories are known: those that bytes have come from last. */
const KNOWN = 1000;

/** So many bytes are written over in all, which takes about a tenth of a second; then it has been shown, too. */
const OVERWRITTEN = 2 ** 30;

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
  #overwritten = 0;

  add(memory: number, start: number, bytes: Uint8Array): void {
    const copies = this.#copies.get(memory) ?? [];
    this.#copies.delete(memory);
    const live = copies.filter((copy) => this.#renew(copy, start, bytes));
    live.push({ bytes: new WeakRef(bytes), start });
    this.#copies.set(memory, live.slice(-LOOKED_AT));
    const [oldest] = this.#copies.keys();
    if (oldest !== undefined && this.#copies.size > KNOWN) this.#copies.delete(oldest);
  }

  /** @returns whether anybody still holds it */
  #renew(copy: Copy, from: number, source: Uint8Array): boolean {
    const target = copy.bytes.deref();
    if (target === undefined) return false;
    const begin = Math.max(copy.start, from);
    const end = Math.min(copy.start + target.length, from + source.length);
    if (begin < end && this.#overwritten < OVERWRITTEN) {
      this.#overwritten += end - begin;
      target.set(source.subarray(begin - from, end - from), begin - copy.start);
    }
    return true;
  }
}
