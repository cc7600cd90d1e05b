// Fails: with a beat every hour there is none, and nobody waits for it
// Says: The download has ended, and your function still waits for its next beat.
import { setTimeout as sleep } from "node:timers/promises";
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

export async function downloadWithHeartbeat(
  url: string,
  directory: string,
  beat: () => void,
  everyMs: number,
): Promise<Saved> {
  const controller = new AbortController();
  const state = { isDone: false };
  const end = (): void => {
    state.isDone = true;
  };
  const download = downloadFile(url, directory, { signal: controller.signal });
  download.then(end, end);
  while (!state.isDone) {
    await sleep(everyMs);
    try {
      if (!state.isDone) beat();
    } catch (error) {
      controller.abort(error);
    }
  }
  return download;
}
