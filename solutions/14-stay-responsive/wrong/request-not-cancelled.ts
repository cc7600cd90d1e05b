// Fails: what beat throws during a download cancels its request and leaves no file
// Says: Your function rejected and its request ran on to the end: nobody cancelled it.
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
  const broken = Promise.withResolvers<never>();
  const heart = setInterval(() => {
    try {
      beat();
    } catch (error) {
      controller.abort(error);
      broken.reject(error);
    }
  }, everyMs);
  try {
    return await Promise.race([
      broken.promise,
      Promise.all(
        urls.map(async (url) => {
          const { saved, content } = await downloadFile(url, directory);
          return { ...saved, seal: await sealers.seal(content, signal) };
        }),
      ),
    ]);
  } catch (error) {
    controller.abort(error);
    signal.throwIfAborted();
    throw error;
  } finally {
    clearInterval(heart);
  }
}
