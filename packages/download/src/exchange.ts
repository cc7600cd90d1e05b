import type { Dispatcher } from "undici";
import { Body } from "./body.ts";
import { Head, type RawHeaders } from "./head.ts";

type Controller = Dispatcher.DispatchController;

/** One request and its one response: undici calls it as things happen on the socket. */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly body: Body;
  readonly #head = Promise.withResolvers<Head>();
  readonly #signal: AbortSignal | undefined;
  #controller: Controller | undefined;
  #isAbandoned = false;

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
    this.body = new Body({ resume: () => this.#controller?.resume(), stop: () => this.#abandon() }, signal);
    signal?.addEventListener("abort", this.#onAbort, { once: true });
  }

  /** Status and headers. Rejects with the network error, or with the signal's reason. */
  get head(): Promise<Head> {
    return this.#head.promise;
  }

  onRequestStart(controller: Controller): void {
    this.#controller = controller;
    if (this.#isAbandoned) this.#abandon();
  }

  onResponseStart(_controller: Controller, status: number, headers: RawHeaders): void {
    // 1xx announces, the response is still to come.
    if (status >= 200) this.#head.resolve(new Head(status, headers));
  }

  onResponseData(controller: Controller, chunk: Uint8Array): void {
    this.body.push(chunk);
    if (this.body.isFull) controller.pause();
  }

  onResponseEnd(): void {
    this.#signal?.removeEventListener("abort", this.#onAbort);
    // @note undici takes the socket back in the next turn of the event loop. Were the reader told before, its next `get`
    // would open a second socket: twenty in a row would use two.
    queueMicrotask(() => setImmediate(() => this.body.end()));
  }

  onResponseError(_controller: Controller, error: Error): void {
    this.#signal?.removeEventListener("abort", this.#onAbort);
    this.#fail(error);
  }

  // @note undici's own `signal` is not used: a request that waits for a socket would learn of the abort only when it
  // gets one (nodejs/undici#386), and a reason that is no Error would be lost.
  readonly #onAbort = (): void => {
    this.#fail(this.#signal?.reason);
    this.#abandon();
  };

  #fail(reason: unknown): void {
    this.#head.reject(reason);
    this.body.fail(reason);
  }

  #abandon(): void {
    this.#isAbandoned = true;
    this.#controller?.abort(new Error("The caller of get wants no more of this reply"));
  }
}
