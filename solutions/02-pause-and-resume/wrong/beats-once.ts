// Fails: the program beats while the response is held back
// Fails: no beat comes once the file is saved
// Fails: what beat throws rejects the download and cancels its request
// Fails: two downloads have two hearts: the end of one does not stop the other
// Fails: a refused download stops its heart too
// Fails: a connection that breaks in the middle of the body stops it too
// Fails: thrown while the body arrives, it cancels the request and leaves no file
// Says: The heart beat once and then stood still: the response was still held back.
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

export async function downloadWithHeartbeat(
  url: string,
  directory: string,
  beat: () => void,
  everyMs: number,
): Promise<Saved> {
  const controller = new AbortController();
  const heart = setTimeout(() => {
    try {
      beat();
    } catch (error) {
      controller.abort(error);
    }
  }, everyMs);
  try {
    return await downloadFile(url, directory, { signal: controller.signal });
  } finally {
    clearTimeout(heart);
  }
}
