// Fails: the last file is ready first, and the results are still in order
// Fails: whatever the order in which four files end, the results are in URL order
// Says: The results stand in the order in which the downloads ended, not in the order of the URLs.
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../../01-one-at-a-time/solution.ts";

export async function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  const saved: Saved[] = [];
  await Promise.all(urls.map(async (url) => saved.push(await downloadFile(url, directory))));
  return saved;
}
