// Fails: the program beats from the start, when there is nothing to seal yet
// Says: You waited for the download first and beat afterwards: while your function waited, no beat came.
// Fails: what beat throws during a download cancels its request and leaves no file
// Says: You waited for the download first and beat afterwards: while your function waited, no beat came.
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
  const files = await Promise.all(urls.map((url) => downloadFile(url, directory, { signal })));
  const heart = setInterval(() => {
    try {
      beat();
    } catch (error) {
      controller.abort(error);
    }
  }, everyMs);
  try {
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
