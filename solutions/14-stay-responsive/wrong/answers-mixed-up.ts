// Fails: never more seals are computed at a time than the machine has cores
// Fails: with 8 files at once the program beats during each of 8 seals
// Says: A file was given the seal of another: somebody took the answer to a question that was not theirs.
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { downloadFile, type Sealed } from "../solution.ts";

export async function downloadAndSeal(
  urls: string[],
  directory: string,
  beat: () => void,
  everyMs: number,
): Promise<Sealed[]> {
  const controller = new AbortController();
  const { signal } = controller;
  const heart = setInterval(() => {
    try {
      beat();
    } catch (error) {
      controller.abort(error);
    }
  }, everyMs);
  await using worker = new Worker(new URL("../seal-worker.ts", import.meta.url));
  try {
    return await Promise.all(
      urls.map(async (url) => {
        const { saved, content } = await downloadFile(url, directory, { signal });
        const answer = once(worker, "message", { signal }) as Promise<[string]>;
        worker.postMessage(content);
        const [seal] = await answer;
        return { ...saved, seal };
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
