// Fails: the first failure rejects at once, while the others still run
// Says: The rejection came only after the other downloads had ended.
// Fails: a second failure is not left alone
// Says: A promise was rejected and nobody looked
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../../01-one-at-a-time/solution.ts";

export async function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  const started = urls.map((url) => downloadFile(url, directory));
  const saved: Saved[] = [];
  for (const promise of started) saved.push(await promise);
  return saved;
}
