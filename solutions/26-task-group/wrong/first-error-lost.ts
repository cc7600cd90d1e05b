// Fails: after a failure, those that do not listen are waited for, and what becomes of them is reported
// Says: The first failure is lost: missing began it, and its error is not among those reported.
// Fails: all are reported in the order in which they happened, and a cancelled task is none of them
// Says: The first failure is lost: C began it, and its error is not among those reported.
// Fails: a task that throws before it waits for anything has failed like any other
// Says: The block was left without an error: nobody is told that the task failed.
// Fails: after a failure nothing new starts: run rejects with the signal's reason
// Fails: one of three downloads fails: two are cancelled, and one failure is reported
// Says: The block was left without an error: nobody is told that missing failed.
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
    // The first failure is the signal's reason: it goes out with those that it has cancelled.
    const failures = this.#failures.filter((error) => error !== this.signal.reason);
    if (failures.length > 0) throw new AggregateError(failures, "tasks failed");
  }
}
