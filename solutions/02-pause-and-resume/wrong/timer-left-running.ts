// Fails: the program beats while the response is held back
// Fails: with a beat every hour there is none, and nobody waits for it
// Says: A timer is still running after your function has ended: setInterval every
// Fails: no beat comes once the file is saved
// Fails: two downloads have two hearts: the end of one does not stop the other
// Says: The heart beats on although your function has ended: nobody stopped it.
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
  setInterval(() => {
    try {
      beat();
    } catch (error) {
      controller.abort(error);
    }
  }, everyMs);
  return downloadFile(url, directory, { signal: controller.signal });
}
