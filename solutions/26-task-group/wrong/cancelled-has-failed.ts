// Fails: one of three downloads fails: two are cancelled, and one failure is reported
// Says: 3 failures are reported, and 1 task has failed: a task that was cancelled has not failed.
// Fails: all are reported in the order in which they happened, and a cancelled task is none of them
// Says: 4 failures are reported, and 3 tasks have failed: a task that was cancelled has not failed.
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
      this.#failures.push(error);
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
