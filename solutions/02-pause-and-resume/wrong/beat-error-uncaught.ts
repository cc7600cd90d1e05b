// Fails: what beat throws rejects the download and cancels its request
// Fails: thrown while the body arrives, it cancels the request and leaves no file
// Says: The error of beat was thrown inside a timer, where your function cannot catch it: Node would have ended the program.
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

export async function downloadWithHeartbeat(
  url: string,
  directory: string,
  beat: () => void,
  everyMs: number,
): Promise<Saved> {
  const heart = setInterval(beat, everyMs);
  try {
    return await downloadFile(url, directory);
  } finally {
    clearInterval(heart);
  }
}
