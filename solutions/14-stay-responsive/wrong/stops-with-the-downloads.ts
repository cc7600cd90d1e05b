// Fails: the program beats during each seal
// Fails: with 8 files at once the program beats during each of 8 seals
// Says: The heart had stopped before the last seal was computed: it has to beat from the start to the end.
// Fails: what beat throws during a seal ends it at once
// Says: The heart had stopped before the last seal was computed: it has to beat from the start to the end.
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
    const files = await Promise.all(urls.map((url) => downloadFile(url, directory, { signal })));
    clearInterval(heart);
    return await Promise.all(
      files.map(async ({ saved, content }) => ({ ...saved, seal: await sealers.seal(content, signal) })),
    );
  } catch (error) {
    controller.abort(error);
    signal.throwIfAborted();
    throw error;
  } finally {
    clearInterval(heart);
  }
}
