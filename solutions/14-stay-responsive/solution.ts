import { once } from "node:events";
import { rm, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";

/** A file that was saved, and the seal of its bytes. */
export type Sealed = Saved & { seal: string };

/** Downloads one file. Once `signal` is aborted, it rejects with its reason and leaves no file. */
export async function downloadFile(
  url: string,
  directory: string,
  options: { signal?: AbortSignal } = {},
): Promise<{ saved: Saved; content: Uint8Array }> {
  const reply = await get(url, options);
  if (!reply.ok) throw HttpError.from(reply);
  const content = await reply.bytes();
  const path = join(directory, fileNameOf(url));
  await writeFile(path, content);
  if (options.signal?.aborted) await rm(path);
  options.signal?.throwIfAborted();
  return { saved: { url, path, bytes: content.length }, content };
}

/** Workers that seal: one for each core at most, started when it is needed, ended all together. */
export class Sealers implements AsyncDisposable {
  readonly #all: Worker[] = [];
  readonly #idle: Worker[] = [];
  readonly #waiting: ((worker: Worker) => void)[] = [];

  async seal(content: Uint8Array, signal: AbortSignal): Promise<string> {
    signal.throwIfAborted();
    const worker = await this.#take();
    // `once` also rejects: with the worker's error, and when the signal is aborted.
    const answer = once(worker, "message", { signal }) as Promise<[string]>;
    worker.postMessage(content);
    const [seal] = await answer;
    this.#give(worker);
    return seal;
  }

  async #take(): Promise<Worker> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#all.length < availableParallelism()) {
      const worker = new Worker(new URL("./seal-worker.ts", import.meta.url));
      // Whoever waits for an answer hears of an error; when nobody does any more, it must not end the program.
      worker.on("error", () => undefined);
      this.#all.push(worker);
      return worker;
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #give(worker: Worker): void {
    const next = this.#waiting.shift();
    if (next) next(worker);
    else this.#idle.push(worker);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#all.map((worker) => worker.terminate()));
  }
}

/** Downloads all files at the same time, seals each on a thread of its own, and beats from the start to the end. */
export async function downloadAndSeal(
  urls: string[],
  directory: string,
  beat: () => void,
  everyMs: number,
): Promise<Sealed[]> {
  // Before the `try`: ended last, when nobody can start one any more.
  await using sealers = new Sealers();
  const controller = new AbortController();
  const { signal } = controller;
  const heart = setInterval(() => {
    try {
      beat();
    } catch (error) {
      controller.abort(error);
    }
  }, everyMs);
  try {
    return await Promise.all(
      urls.map(async (url) => {
        const { saved, content } = await downloadFile(url, directory, { signal });
        return { ...saved, seal: await sealers.seal(content, signal) };
      }),
    );
  } catch (error) {
    // The first error ends the others, and is the one to tell.
    controller.abort(error);
    signal.throwIfAborted();
    throw error;
  } finally {
    clearInterval(heart);
  }
}
