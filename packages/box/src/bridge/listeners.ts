import { Refused } from "../wire/refused.ts";

/** Listeners on one signal: more look the same to every test. */
const MOST = 100;

/** Listeners put and taken away in all. Each costs as much as there are of them. */
const CHANGES = 100_000;

/** Puts on the signals of a test the listeners that the learner's code has put on what stands for them in the box. */
export class Listeners {
  readonly #put = new Map<AbortSignal, (() => void)[]>();
  #changes = 0;

  /** @throws {Refused} when it is asked to do more than any honest program would have it do */
  set(signal: AbortSignal, count: number): void {
    const put = this.#put.get(signal) ?? [];
    this.#put.set(signal, put);
    const before = put.length;
    while (put.length < Math.min(count, MOST)) {
      // A new one each time: the same one would be put only once.
      const listener = (): void => void put;
      signal.addEventListener("abort", listener);
      put.push(listener);
    }
    for (const listener of put.splice(count)) signal.removeEventListener("abort", listener);
    this.#changes += Math.abs(put.length - before);
    if (this.#changes > CHANGES) throw new Refused("listeners without end");
  }
}
