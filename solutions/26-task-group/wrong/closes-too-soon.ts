// Fails: while the block is being left, tasks start tasks, and all are waited for
// Says: A task could not start another one while the block was being left: the end is when the last task has settled.
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
      if (this.signal.aborted && error === this.signal.reason) throw error;
      this.#failures.push(error);
      this.#controller.abort(error);
      throw error;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    for (const task of this.#tasks) await task;
    if (this.#failures.length > 0) throw new AggregateError(this.#failures, "tasks failed");
  }
}
