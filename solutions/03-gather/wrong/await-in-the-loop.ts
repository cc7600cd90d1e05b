// Fails: all three downloads are in flight together
// Fails: the last file is ready first, and the results are still in order
// Says: You awaited inside the loop: request 2 left only after response 1 had ended.
// Fails: the first failure rejects at once, while the others still run
// Says: The rejection came only after the other downloads had ended.
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../../01-one-at-a-time/solution.ts";

export async function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  const saved: Saved[] = [];
  for (const url of urls) saved.push(await downloadFile(url, directory));
  return saved;
}
