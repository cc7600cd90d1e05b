// Fails: all three downloads are in flight together
// Fails: the last file is ready first, and the results are still in order
// Says: Your function returned while 3 downloads were still running: nobody waited for them.
// Fails: whatever the order in which four files end, the results are in URL order
// Says: Your function returned while 4 downloads were still running: nobody waited for them.
// Fails: the first failure rejects at once, while the others still run
// Fails: a second failure is not left alone
// Says: Your function fulfilled although
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../../01-one-at-a-time/solution.ts";

export async function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  const saved: Saved[] = [];
  urls.forEach(async (url) => {
    saved.push(await downloadFile(url, directory));
  });
  return saved;
}
