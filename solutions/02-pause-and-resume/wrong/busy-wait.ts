// Fails: the program beats while the response is held back
// Fails: no beat comes once the file is saved
// Fails: what beat throws rejects the download and cancels its request
// Fails: with a beat every hour there is none, and nobody waits for it
// Fails: two downloads have two hearts: the end of one does not stop the other
// Fails: a refused download stops its heart too
// Fails: a connection that breaks in the middle of the body stops it too
// Fails: thrown while the body arrives, it cancels the request and leaves no file
// Says: Your code keeps the only thread for itself: while it loops, nothing else can run, not even the download it waits for.
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

export async function downloadWithHeartbeat(
  url: string,
  directory: string,
  beat: () => void,
  everyMs: number,
): Promise<Saved> {
  const state = { isDone: false };
  const download = downloadFile(url, directory).finally(() => {
    state.isDone = true;
  });
  let last = Date.now();
  while (!state.isDone) {
    if (Date.now() - last < everyMs) continue;
    last = Date.now();
    beat();
  }
  return download;
}
