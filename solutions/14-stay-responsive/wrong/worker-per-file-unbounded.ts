// Fails: never more seals are computed at a time than the machine has cores
// Says: More seals were computed at a time than there are cores: they only take turns, and each thread costs memory.
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { downloadFile, type Sealed } from "../solution.ts";

async function sealBytes(content: Uint8Array, signal: AbortSignal): Promise<string> {
  const worker = new Worker(new URL("../seal-worker.ts", import.meta.url));
  try {
    const answer = once(worker, "message", { signal }) as Promise<[string]>;
    worker.postMessage(content);
    const [seal] = await answer;
    return seal;
  } finally {
    await worker.terminate();
  }
}

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
  try {
    return await Promise.all(
      urls.map(async (url) => {
        const { saved, content } = await downloadFile(url, directory, { signal });
        return { ...saved, seal: await sealBytes(content, signal) };
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
