// Fails: what beat throws during a seal ends it at once
// Fails: a seal that fails ends it with its error
// Fails: a refused download ends it with its error and leaves no file
// Fails: what beat throws during a download cancels its request and leaves no file
// Says: The download failed and the heart beats on: a bad end has to stop it, too.
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
    const sealed = await Promise.all(
      urls.map(async (url) => {
        const { saved, content } = await downloadFile(url, directory, { signal });
        return { ...saved, seal: await sealers.seal(content, signal) };
      }),
    );
    clearInterval(heart);
    return sealed;
  } catch (error) {
    controller.abort(error);
    signal.throwIfAborted();
    throw error;
  }
}
