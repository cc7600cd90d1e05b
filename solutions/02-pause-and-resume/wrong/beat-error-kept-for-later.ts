// Fails: what beat throws rejects the download and cancels its request
// Fails: thrown while the body arrives, it cancels the request and leaves no file
// Says: Your function rejected only after the response had ended: it waited for a download that nobody wants any more.
import { rm } from "node:fs/promises";
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

export async function downloadWithHeartbeat(
  url: string,
  directory: string,
  beat: () => void,
  everyMs: number,
): Promise<Saved> {
  const errors: unknown[] = [];
  const heart = setInterval(() => {
    try {
      beat();
    } catch (error) {
      errors.push(error);
    }
  }, everyMs);
  try {
    const saved = await downloadFile(url, directory);
    if (errors.length === 0) return saved;
    await rm(saved.path);
    throw errors[0];
  } finally {
    clearInterval(heart);
  }
}
