// Fails: a seal that fails ends it with its error
// Says: downloadAndSeal(1 urls, directory, beat, 1) waits for something that will never happen.
import { Worker } from "node:worker_threads";
import { downloadFile, type Sealed } from "../solution.ts";

/** One worker for all files, which takes one after the other. */
class Sealer implements AsyncDisposable {
  readonly #worker = new Worker(new URL("../seal-worker.ts", import.meta.url));
  #last: Promise<unknown> = Promise.resolve();

  seal(content: Uint8Array, signal: AbortSignal): Promise<string> {
    const answer = this.#last.then(() => this.#ask(content, signal));
    this.#last = answer;
    return answer;
  }

  #ask(content: Uint8Array, signal: AbortSignal): Promise<string> {
    return new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason as Error));
      this.#worker.once("message", resolve);
      this.#worker.once("error", () => undefined);
      this.#worker.postMessage(content);
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate();
  }
}

export async function downloadAndSeal(
  urls: string[],
  directory: string,
  beat: () => void,
  everyMs: number,
): Promise<Sealed[]> {
  await using sealer = new Sealer();
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
        return { ...saved, seal: await sealer.seal(content, signal) };
      }),
    );
  } catch (error) {
    controller.abort(error);
    signal.throwIfAborted();
    throw error;
  } finally {
    clearInterval(heart);
  }
}
