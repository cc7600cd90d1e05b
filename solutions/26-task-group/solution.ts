import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";

export type Task<T> = (signal: AbortSignal) => Promise<T>;

/** Tasks that belong together: none of them outlives the block that has the group. */
export class TaskGroup implements AsyncDisposable {
  readonly #controller = new AbortController();
  readonly #running = new Set<Promise<unknown>>();
  readonly #failures: unknown[] = [];
  #closed = false;

  readonly signal = this.#controller.signal;

  run<T>(task: Task<T>): Promise<T> {
    const result = this.#perform(task);
    // The handler that an ignored promise needs. The failure is not lost: leaving the block reports it.
    const settled: Promise<unknown> = result
      .catch(() => undefined)
      .finally(() => this.#running.delete(settled));
    this.#running.add(settled);
    return result;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // Those that run now may start others.
    while (this.#running.size > 0) await Promise.all(this.#running);
    this.#closed = true;
    if (this.#failures.length > 0)
      throw new AggregateError(this.#failures, `${this.#failures.length} tasks of the group failed`);
  }

  async #perform<T>(task: Task<T>): Promise<T> {
    if (this.#closed)
      throw Object.assign(new Error("the block of this group has been left"), { code: "GROUP_CLOSED" });
    this.signal.throwIfAborted();
    try {
      return await task(this.signal);
    } catch (error) {
      this.#noteFailure(error);
      throw error;
    }
  }

  #noteFailure(error: unknown): void {
    const isCancellation = this.signal.aborted && error === this.signal.reason;
    if (isCancellation) return;
    this.#failures.push(error);
    // Only the first abort counts: the first failure is the reason.
    this.#controller.abort(error);
  }
}

export async function downloadFile(url: string, directory: string, signal: AbortSignal): Promise<Saved> {
  const reply = await get(url, { signal });
  if (!reply.ok) throw HttpError.from(reply);
  const path = join(directory, fileNameOf(url));
  let bytes = 0;
  try {
    await using file = await open(path, "w");
    for await (const part of reply.body) {
      await file.writeFile(part);
      bytes += part.length;
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { url, path, bytes };
}

/** Downloads all files at the same time, in one group: the first failure cancels the others. */
export async function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  let downloads: Promise<Saved>[] = [];
  try {
    await using group = new TaskGroup();
    downloads = urls.map((url) => group.run((signal) => downloadFile(url, directory, signal)));
  } catch (error) {
    // The caller is promised the original error, not the group's report.
    throw error instanceof AggregateError ? error.errors[0] : error;
  }
  return Promise.all(downloads);
}
