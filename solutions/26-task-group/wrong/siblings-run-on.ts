// Fails: one of three downloads fails: two are cancelled, and one failure is reported
// Says: One task has failed, and the others run on: nobody told them to stop.
// Fails: one of three files is missing: the others are cancelled, and that error is told
// Fails: a body that breaks off cancels the others, with or without an answer
// Says: One download has failed, and the others run on: nobody told them to stop.
// Fails: all are reported in the order in which they happened, and a cancelled task is none of them
// Says: A task has failed, and the others run on: nobody told them to stop.
// Fails: a task that throws before it waits for anything has failed like any other
// Says: A task threw before its first await, and its group took no notice.
// Fails: after a failure nothing new starts: run rejects with the signal's reason
// Says: A task has failed, and the group's signal is not aborted.
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

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
      // Noted, and nobody is told.
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

export async function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  let downloads: Promise<Saved>[] = [];
  try {
    await using group = new TaskGroup();
    downloads = urls.map((url) => group.run((signal) => downloadFile(url, directory, signal)));
  } catch (error) {
    throw error instanceof AggregateError ? error.errors[0] : error;
  }
  return Promise.all(downloads);
}
