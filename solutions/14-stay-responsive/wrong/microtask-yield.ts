// Fails: the program beats during each seal
// Says: You awaited between the seals, but only what is settled already: the event loop had no turn, and no beat came.
// Fails: never more seals are computed at a time than the machine has cores
// Fails: what beat throws during a seal ends it at once
// Fails: with 8 files at once the program beats during each of 8 seals
// Says: seal computed on the thread that beats: while it computes, nothing else can run there.
import { seal } from "@meanwhile/seal";
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
      // To let the others have a turn.
      await Promise.resolve();
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
