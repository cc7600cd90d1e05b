// Fails: with a beat every hour there is none, and nobody waits for it
// Fails: an empty list gives an empty list
// Says: The first beat came at once: it is due only when the first interval has passed.
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
  const tick = (): void => {
    try {
      beat();
    } catch (error) {
      controller.abort(error);
    }
  };
  tick();
  const heart = setInterval(tick, everyMs);
  try {
    return await Promise.all(
      urls.map(async (url) => {
        const { saved, content } = await downloadFile(url, directory, { signal });
        return { ...saved, seal: await sealers.seal(content, signal) };
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
