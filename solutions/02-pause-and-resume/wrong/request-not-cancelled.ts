// Fails: what beat throws rejects the download and cancels its request
// Fails: thrown while the body arrives, it cancels the request and leaves no file
// Says: Your function rejected and its request ran on to the end: nobody cancelled it.
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

export async function downloadWithHeartbeat(
  url: string,
  directory: string,
  beat: () => void,
  everyMs: number,
): Promise<Saved> {
  const broken = Promise.withResolvers<never>();
  const heart = setInterval(() => {
    try {
      beat();
    } catch (error) {
      broken.reject(error);
    }
  }, everyMs);
  try {
    return await Promise.race([downloadFile(url, directory), broken.promise]);
  } finally {
    clearInterval(heart);
  }
}
