import type { Doings } from "@meanwhile/test-server/program";

/**
 * Finds rejections that nobody handles: neither the learner's code in its box, nor the test that was given the promise.
 */
export class Unhandled {
  /** What is unhandled here, with the reason. */
  readonly #here = new Map<object, unknown>();
  readonly #isStandIn: (promise: object) => boolean;
  readonly #inBox = new Set<object>();
  #doings: Doings | undefined;

  readonly #rejected = (reason: unknown, promise: object): void => {
    // One of the test's own, such as what it has made with `then`: nobody else can handle it.
    if (!this.#isStandIn(promise)) return void this.#doings?.rejected.push(reason);
    this.#here.set(promise, reason);
    this.#compare(promise);
  };
  readonly #handled = (promise: object): void => void this.#here.delete(promise);
  readonly #uncaught = (error: unknown): void => void this.#doings?.uncaught.push(error);

  /** @param isStandIn whether a promise stands for one in the box */
  constructor(isStandIn: (promise: object) => boolean) {
    this.#isStandIn = isStandIn;
  }

  follow(doings: Doings): void {
    this.#doings = doings;
    process.on("unhandledRejection", this.#rejected);
    process.on("rejectionHandled", this.#handled);
    process.on("uncaughtException", this.#uncaught);
  }

  /** The learner's code has let this promise go. */
  inBox(promise: object | undefined): void {
    if (promise === undefined) return;
    this.#inBox.add(promise);
    this.#compare(promise);
  }

  leave(): void {
    process.off("unhandledRejection", this.#rejected);
    process.off("rejectionHandled", this.#handled);
    process.off("uncaughtException", this.#uncaught);
  }

  #compare(promise: object): void {
    if (!this.#inBox.has(promise) || !this.#here.has(promise)) return;
    this.#doings?.rejected.push(this.#here.get(promise));
    this.#here.delete(promise);
  }
}
