// Fails: with a beat every hour there is none, and nobody waits for it
// Says: The first beat came at once: it is due only when the first interval has passed.
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

export async function downloadWithHeartbeat(
  url: string,
  directory: string,
  beat: () => void,
  everyMs: number,
): Promise<Saved> {
  const controller = new AbortController();
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
    return await downloadFile(url, directory, { signal: controller.signal });
  } finally {
    clearInterval(heart);
  }
}
