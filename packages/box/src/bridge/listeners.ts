/** Puts on the signals of a test the listeners that the learner's code has put on what stands for them in the box. */
export class Listeners {
  readonly #put = new Map<AbortSignal, (() => void)[]>();

  set(signal: AbortSignal, count: number): void {
    const put = this.#put.get(signal) ?? [];
    this.#put.set(signal, put);
    while (put.length < count && put.length < 1000) {
      // A new one each time: the same one would be put only once.
      const listener = (): void => void put;
      signal.addEventListener("abort", listener);
      put.push(listener);
    }
    for (const listener of put.splice(count)) signal.removeEventListener("abort", listener);
  }
}
