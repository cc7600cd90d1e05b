// Fails: after a failure, those that do not listen are waited for, and what becomes of them is reported
// Says: The block was left right after the first failure, while tasks were still running.
// Fails: all are reported in the order in which they happened, and a cancelled task is none of them
// Says: A failed, too, and its error is not among those reported.
export { downloadAll } from "../solution.ts";

export class TaskGroup implements AsyncDisposable {
  readonly #controller = new AbortController();
  readonly #tasks: Promise<unknown>[] = [];
  readonly #failures: unknown[] = [];
  #closed = false;
  readonly signal = this.#controller.signal;

  run<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const result = this.#perform(task);
    this.#tasks.push(result);
    result.catch(() => undefined);
    return result;
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
    try {
      // Rejects with the first of them, and leaves the others alone.
      for (let seen = 0; seen < this.#tasks.length;) {
        seen = this.#tasks.length;
        await Promise.all(this.#tasks);
      }
    } catch {
      // It is in the list of failures already.
    }
    this.#closed = true;
    if (this.#failures.length > 0) throw new AggregateError(this.#failures, "tasks failed");
  }
}
