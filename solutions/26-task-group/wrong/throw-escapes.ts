// Fails: a task that throws before it waits for anything has failed like any other
// Says: A task threw before its first await, and its group took no notice.
export { downloadAll } from "../solution.ts";

export class TaskGroup implements AsyncDisposable {
  readonly #controller = new AbortController();
  readonly #tasks: Promise<unknown>[] = [];
  readonly #failures: unknown[] = [];
  #closed = false;
  readonly signal = this.#controller.signal;

  run<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (this.#closed)
      return Promise.reject(Object.assign(new Error("the block has been left"), { code: "GROUP_CLOSED" }));
    if (this.signal.aborted) return refused(this.signal);
    // What is thrown here, and not by the promise, passes the group by.
    const result = task(this.signal);
    this.#tasks.push(result.catch((error: unknown) => this.#fail(error)));
    return result;
  }

  #fail(error: unknown): void {
    if (this.signal.aborted && error === this.signal.reason) return;
    this.#failures.push(error);
    this.#controller.abort(error);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // A loop over the array also meets what is pushed while it waits.
    for (const task of this.#tasks) await task;
    this.#closed = true;
    if (this.#failures.length > 0) throw new AggregateError(this.#failures, "tasks failed");
  }
}

function refused(signal: AbortSignal): Promise<never> {
  const refusal = Promise.try((): never => {
    signal.throwIfAborted();
    throw new Error("not reached");
  });
  refusal.catch(() => undefined);
  return refusal;
}
