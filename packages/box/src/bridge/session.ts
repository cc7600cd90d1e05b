import type { SessionOptions } from "@meanwhile/download";
import { openingOf } from "@meanwhile/download/borrow";

/**
 * A session crosses as what it was opened with: the box opens one like it, and closes that one when the test closes
 * its own.
 */
export class Twins {
  readonly #known = new WeakSet<object>();
  readonly #close: (session: object) => Promise<void>;

  /** @param close closes the one in the box, if there is one by then */
  constructor(close: (session: object) => Promise<void>) {
    this.#close = close;
  }

  /** @returns undefined where it is no session */
  optionsOf(value: object): SessionOptions | undefined {
    const opening = openingOf(value);
    if (opening === undefined) return undefined;
    if (!this.#known.has(value)) opening.companions.add(() => this.#close(value));
    this.#known.add(value);
    return opening.options;
  }
}
