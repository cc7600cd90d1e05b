// Fails: what beat throws rejects the download and cancels its request
// Fails: a refused download stops its heart too
// Fails: a connection that breaks in the middle of the body stops it too
// Fails: thrown while the body arrives, it cancels the request and leaves no file
// Says: The download failed and the heart beats on: a bad end has to stop it, too.
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

export async function downloadWithHeartbeat(
  url: string,
  directory: string,
  beat: () => void,
  everyMs: number,
): Promise<Saved> {
  const controller = new AbortController();
  const heart = setInterval(() => {
    try {
      beat();
    } catch (error) {
      controller.abort(error);
    }
  }, everyMs);
  const saved = await downloadFile(url, directory, { signal: controller.signal });
  clearInterval(heart);
  return saved;
}
