// Fails: the program beats during each seal
// Says: Your program lived between two seals and stood still during each: seal computed on the thread that beats.
// Fails: never more seals are computed at a time than the machine has cores
// Fails: what beat throws during a seal ends it at once
// Fails: with 8 files at once the program beats during each of 8 seals
// Says: seal computed on the thread that beats: while it computes, nothing else can run there.
import { seal } from "@meanwhile/seal";
import { setImmediate } from "node:timers/promises";
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
  try {
    const files = await Promise.all(urls.map((url) => downloadFile(url, directory, { signal })));
    const sealed: Sealed[] = [];
    for (const { saved, content } of files) {
      await setImmediate();
      sealed.push({ ...saved, seal: seal(content) });
    }
    return sealed;
  } catch (error) {
    controller.abort(error);
    signal.throwIfAborted();
    throw error;
  } finally {
    clearInterval(heart);
  }
}
