// Fails: three files, one after another, without async and await
// Says: Line 8 says async: here a coroutine waits by yield alone.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";
import { type Coroutine, wait } from "../solution.ts";

export async function run<T>(coroutine: Coroutine<T>): Promise<T> {
  let turn = coroutine.next();
  while (turn.done !== true) {
    try {
      const value = await turn.value;
      turn = coroutine.next(value);
    } catch (error) {
      turn = coroutine.throw(error);
    }
  }
  return turn.value;
}

export function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  return run(downloads(urls, directory));
}

function* downloads(urls: string[], directory: string): Coroutine<Saved[]> {
  const saved: Saved[] = [];
  for (const url of urls) {
    const reply = yield* wait(get(url));
    if (!reply.ok) throw HttpError.from(reply);
    const content = yield* wait(reply.bytes());
    const path = join(directory, fileNameOf(url));
    yield* wait(writeFile(path, content));
    saved.push({ url, path, bytes: content.length });
  }
  return saved;
}
