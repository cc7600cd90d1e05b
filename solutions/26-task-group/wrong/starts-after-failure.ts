// Fails: after a failure nothing new starts: run rejects with the signal's reason
// Says: late was asked for although missing had failed before: after the first failure nothing new starts.
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
    // A loop over the array also meets what is pushed while it waits.
    for (const task of this.#tasks) await task;
    this.#closed = true;
    if (this.#failures.length > 0) throw new AggregateError(this.#failures, "tasks failed");
  }
}
