// Fails: the program beats during each seal
// Says: All seals were computed in one go on the thread that beats: async gives a computation no thread of its own.
// Fails: never more seals are computed at a time than the machine has cores
// Fails: what beat throws during a seal ends it at once
// Fails: with 8 files at once the program beats during each of 8 seals
// Says: seal computed on the thread that beats: while it computes, nothing else can run there.
import { seal } from "@meanwhile/seal";
import { downloadFile, type Sealed } from "../solution.ts";

async function sealLater(content: Uint8Array): Promise<string> {
  return seal(content);
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
    const files = await Promise.all(urls.map((url) => downloadFile(url, directory, { signal })));
    return await Promise.all(
      files.map(async ({ saved, content }) => ({ ...saved, seal: await sealLater(content) })),
    );
  } catch (error) {
    controller.abort(error);
    signal.throwIfAborted();
    throw error;
  } finally {
    clearInterval(heart);
  }
}
