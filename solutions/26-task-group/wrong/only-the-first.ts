// Fails: after a failure, those that do not listen are waited for, and what becomes of them is reported
// Says: busy failed, too, and its error is not among those reported.
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
    this.#tasks.push(result.catch(() => undefined));
    return result;
  }

  async #perform<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (this.#closed) throw Object.assign(new Error("the block has been left"), { code: "GROUP_CLOSED" });
    this.signal.throwIfAborted();
    try {
      return await task(this.signal);
    } catch (error) {
      // Whatever comes after the abort is taken for a consequence of it.
      if (!this.signal.aborted) this.#failures.push(error);
      this.#controller.abort(error);
      throw error;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // A loop over the array also meets what is pushed while it waits.
    for (const task of this.#tasks) await task;
    this.#closed = true;
    if (this.#failures.length > 0) throw new AggregateError(this.#failures, "tasks failed");
  }
}
