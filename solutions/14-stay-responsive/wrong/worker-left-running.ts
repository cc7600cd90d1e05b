// Fails: the program beats during each seal
// Fails: never more seals are computed at a time than the machine has cores
// Fails: what beat throws during a seal ends it at once
// Fails: with 8 files at once the program beats during each of 8 seals
// Fails: the program beats from the start, when there is nothing to seal yet
// Fails: with a beat every hour there is none, and nobody waits for it
// Fails: they stand in the order of the URLs, in whatever order the files come
// Says: A worker thread is still running after your function has ended; it was started at
import { downloadFile, Sealers, type Sealed } from "../solution.ts";

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
    // Nobody ends them.
    const sealers = new Sealers();
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
