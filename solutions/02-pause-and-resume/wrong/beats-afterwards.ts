// Fails: the program beats while the response is held back
// Fails: no beat comes once the file is saved
// Fails: what beat throws rejects the download and cancels its request
// Fails: two downloads have two hearts: the end of one does not stop the other
// Fails: thrown while the body arrives, it cancels the request and leaves no file
// Says: You waited for the download first and beat afterwards: while your function waited, no beat came.
// Fails: with a beat every hour there is none, and nobody waits for it
// Says: The download has ended, and your function still waits for its next beat.
// Fails: a refused download stops its heart too
// Fails: a connection that breaks in the middle of the body stops it too
// Says: Your program stood still while it waited: no beat came before the response did.
import { setTimeout as sleep } from "node:timers/promises";
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

export async function downloadWithHeartbeat(
  url: string,
  directory: string,
  beat: () => void,
  everyMs: number,
): Promise<Saved> {
  const saved = await downloadFile(url, directory);
  await sleep(everyMs);
  beat();
  return saved;
}
