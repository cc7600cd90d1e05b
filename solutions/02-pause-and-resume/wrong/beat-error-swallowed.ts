// Fails: what beat throws rejects the download and cancels its request
// Fails: thrown while the body arrives, it cancels the request and leaves no file
// Says: The error of beat was caught and dropped: your function fulfilled as if nothing had happened.
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

export async function downloadWithHeartbeat(
  url: string,
  directory: string,
  beat: () => void,
  everyMs: number,
): Promise<Saved> {
  const heart = setInterval(() => {
    try {
      beat();
    } catch (error) {
      console.error(error);
    }
  }, everyMs);
  try {
    return await downloadFile(url, directory);
  } finally {
    clearInterval(heart);
  }
}
