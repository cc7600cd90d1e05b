import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";

export type Coroutine<T> = Generator<Promise<unknown>, T, unknown>;

/** `yield* wait(promise)` is `await promise`. */
export function* wait<T>(promise: Promise<T>): Coroutine<T> {
  return (yield promise) as T;
}

/** Drives a coroutine to its end: waits for each promise that it yields and continues it with the outcome. */
export function run<T>(coroutine: Coroutine<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    /** Lets the coroutine go on to its next `yield`, its `return` or its `throw`. */
    function step(go: () => IteratorResult<Promise<unknown>, T>): void {
      try {
        const { done, value } = go();
        if (done === true) return resolve(value);
        // What is yielded may be no promise at all.
        Promise.resolve(value).then(
          (result) => step(() => coroutine.next(result)),
          (reason: unknown) => step(() => coroutine.throw(reason)),
        );
      } catch (error) {
        reject(error);
      }
    }
    step(() => coroutine.next());
  });
}

function* downloadFile(url: string, directory: string): Coroutine<Saved> {
  const reply = yield* wait(get(url));
  if (!reply.ok) throw HttpError.from(reply);
  const content = yield* wait(reply.bytes());
  const path = join(directory, fileNameOf(url));
  yield* wait(writeFile(path, content));
  return { url, path, bytes: content.length };
}

/** Downloads the files one after another; the first failure ends it. */
export function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  return run(downloads(urls, directory));
}

function* downloads(urls: string[], directory: string): Coroutine<Saved[]> {
  const saved: Saved[] = [];
  for (const url of urls) saved.push(yield* downloadFile(url, directory));
  return saved;
}
