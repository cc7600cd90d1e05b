// Fails: two downloads have two hearts: the end of one does not stop the other
// Says: The second heart stood still from the moment at which the first download ended: the two share one timer.
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

let heart: NodeJS.Timeout;

export async function downloadWithHeartbeat(
  url: string,
  directory: string,
  beat: () => void,
  everyMs: number,
): Promise<Saved> {
  const controller = new AbortController();
  heart = setInterval(() => {
    try {
      beat();
    } catch (error) {
      controller.abort(error);
    }
  }, everyMs);
  try {
    return await downloadFile(url, directory, { signal: controller.signal });
  } finally {
    clearInterval(heart);
  }
}
