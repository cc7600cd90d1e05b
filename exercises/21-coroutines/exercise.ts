import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, NotImplemented, type Saved } from "@meanwhile/download";

/** Something that can be paused at each `yield`, where it hands out a promise, and be continued from outside. */
export type Coroutine<T> = Generator<Promise<unknown>, T, unknown>;

/**
 * In a coroutine, `yield* wait(promise)` is what `await promise` is in an `async` function. `yield` alone would do;
 * this knows the type of what comes back. It is finished.
 */
function* wait<T>(promise: Promise<T>): Coroutine<T> {
  return (yield promise) as T;
}

/**
 * Drives a coroutine to its end: waits for each promise that it yields and continues it with the value.
 *
 * @returns what the coroutine returns
 * @throws what the coroutine throws
 */
export function run<T>(coroutine: Coroutine<T>): Promise<T> {
  // TODO 1: start it; when the promise that it yields is fulfilled, continue it with the value.
  // TODO 2: when the promise is rejected, throw the reason into it, at its `yield`.
  throw new NotImplemented("run");
}

// TODO 3: make a coroutine of each of these two, without `async` and `await`, and run them with `run`.

async function downloadFile(url: string, directory: string): Promise<Saved> {
  const reply = await get(url);
  if (!reply.ok) throw HttpError.from(reply);
  const content = await reply.bytes();
  const path = join(directory, fileNameOf(url));
  await writeFile(path, content);
  return { url, path, bytes: content.length };
}

/** Downloads the files one after another; the first failure ends it. */
export async function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  const saved: Saved[] = [];
  for (const url of urls) saved.push(await downloadFile(url, directory));
  return saved;
}
