import { promiseHooks } from "node:v8";

/**
 * Follows promises without being taken for somebody who handles their rejection: a promise that the learner's code lets
 * go must be unhandled here as well, whatever the tests do with what stands for it.
 */
export class Handling {
  /** Promises that somebody waits for. */
  readonly #handled = new WeakSet<Promise<unknown>>();
  #ours = false;

  constructor() {
    promiseHooks.onInit((_, parent) => {
      if (!this.#ours && parent instanceof Promise) this.#handled.add(parent);
    });
  }

  /**
   * @param ended called with how the promise ended
   * @param unhandled called when it was rejected and nobody has taken notice by the time Node would say so
   */
  follow(
    promise: Promise<unknown>,
    ended: (ok: boolean, value: unknown) => void,
    unhandled: () => void,
  ): void {
    this.#ours = true;
    promise.then(
      (value) => ended(true, value),
      (reason: unknown) => {
        ended(false, reason);
        // When all that is due has run, as Node does it.
        setImmediate(() => {
          if (!this.#handled.has(promise)) unhandled();
        });
      },
    );
    this.#ours = false;
  }
}
