// Fails: they stand in the order of the URLs, in whatever order the files come
// Says: The results stand in the order in which the downloads ended, not in the order of the URLs.
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
    await Promise.all(
      urls.map(async (url) => {
        const { saved, content } = await downloadFile(url, directory, { signal });
        sealed.push({ ...saved, seal: await sealers.seal(content, signal) });
      }),
    );
    return sealed;
  } catch (error) {
    controller.abort(error);
    signal.throwIfAborted();
    throw error;
  } finally {
    clearInterval(heart);
  }
}
