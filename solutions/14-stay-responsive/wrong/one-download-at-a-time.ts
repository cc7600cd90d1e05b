// Fails: never more seals are computed at a time than the machine has cores
// Says: You awaited inside the loop: request 2 left only after response 1 had ended.
import { downloadFile, Sealers, type Sealed } from "../solution.ts";

export async function downloadAndSeal(
  urls: string[],
  directory: string,
  beat: () => void,
  everyMs: number,
): Promise<Sealed[]> {
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
    const sealed: Sealed[] = [];
    for (const url of urls) {
      const { saved, content } = await downloadFile(url, directory, { signal });
      sealed.push({ ...saved, seal: await sealers.seal(content, signal) });
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
