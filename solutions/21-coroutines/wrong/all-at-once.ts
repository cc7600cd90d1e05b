// Fails: the first failure ends it, with that error
// Says: archivo3 was asked for, and nobody wanted it.
// Fails: three files, one after another, without async and await
// Says: You did not wait: request 2 left before response 1 had ended.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";
import { type Coroutine, run, wait } from "../solution.ts";

export { run };

function* download(url: string, directory: string): Coroutine<Saved> {
  const reply = yield* wait(get(url));
  if (!reply.ok) throw HttpError.from(reply);
  const content = yield* wait(reply.bytes());
  const path = join(directory, fileNameOf(url));
  yield* wait(writeFile(path, content));
  return { url, path, bytes: content.length };
}

export function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  return Promise.all(urls.map((url) => run(download(url, directory))));
}
