// Fails: all are reported in the order in which they happened, and a cancelled task is none of them
// Says: The failures do not stand in the order in which they happened.
export { downloadAll } from "../solution.ts";

export class TaskGroup implements AsyncDisposable {
  readonly #controller = new AbortController();
  readonly #tasks: Promise<unknown>[] = [];
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
      this.#controller.abort(error);
      throw error;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const failures = new Set<unknown>();
    for (const task of this.#tasks) await task.catch((error: unknown) => failures.add(error));
    this.#closed = true;
    if (failures.size > 0) throw new AggregateError(failures, "tasks failed");
  }
}
