// Fails: one of three downloads fails: two are cancelled, and one failure is reported
// Fails: after a failure, those that do not listen are waited for, and what becomes of them is reported
// Fails: all are reported in the order in which they happened, and a cancelled task is none of them
// Fails: after a failure nothing new starts: run rejects with the signal's reason
// Says: The failures are reported, and yet a promise was rejected and nobody looked
export { downloadAll } from "../solution.ts";

export class TaskGroup implements AsyncDisposable {
  readonly #controller = new AbortController();
  readonly #tasks: Promise<unknown>[] = [];
  readonly #failures: unknown[] = [];
  #closed = false;
  readonly signal = this.#controller.signal;

  run<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const result = this.#perform(task);
    const settled = result.catch(() => undefined);
    this.#tasks.push(settled);
    // A promise of its own, which rejects as well: the handler above is not its handler.
    return result.finally(() => this.#tasks.splice(this.#tasks.indexOf(settled), 1));
  }

  async #perform<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (this.#closed) throw Object.assign(new Error("the block has been left"), { code: "GROUP_CLOSED" });
    this.signal.throwIfAborted();
    try {
      return await task(this.signal);
    } catch (error) {
      if (this.signal.aborted && error === this.signal.reason) throw error;
      this.#failures.push(error);
      this.#controller.abort(error);
      throw error;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    while (this.#tasks.length > 0) await Promise.all(this.#tasks);
    this.#closed = true;
    if (this.#failures.length > 0) throw new AggregateError(this.#failures, "tasks failed");
  }
}
