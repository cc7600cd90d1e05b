import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";

/**
 * Tasks that belong together: none of them outlives the block that has the group.
 *
 * @example
 * await using group = new TaskGroup();
 * void group.run((signal) => downloadFile(url, directory, signal));
 */
export class TaskGroup implements AsyncDisposable {
  readonly #controller = new AbortController();

  /** Aborted by the first failure. */
  readonly signal: AbortSignal = this.#controller.signal;

  /**
   * Starts a task.
   *
   * @returns the task's own result or error; whoever ignores it hears of the error when the block is left
   * @throws the signal's reason after a failure, an error of code `GROUP_CLOSED` after the end; neither starts the task
   */
  run<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> {
    // TODO 1: the group forgets what it has started.
    // TODO 2: nobody is told when a task fails.
    return task(this.signal);
  }

  /**
   * Leaves the block.
   *
   * @throws {AggregateError} when all tasks have settled: of all failures, in the order in which they happened
   */
  async [Symbol.asyncDispose](): Promise<void> {
    // TODO 1: wait until every task has settled. Afterwards the group is closed.
    // TODO 2: report all failures.
  }
}

/** Downloads one file into `directory`; a failed or cancelled one leaves no file. This is finished. */
async function downloadFile(url: string, directory: string, signal?: AbortSignal): Promise<Saved> {
  const reply = await get(url, signal && { signal });
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

/**
 * Downloads all files at the same time; the first failure cancels the others.
 *
 * @returns what was saved, in the order of `urls`
 * @throws the original error of the first failure, when all downloads have settled
 */
export async function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  // TODO 3: run these downloads in a group.
  return Promise.all(urls.map((url) => downloadFile(url, directory)));
}
