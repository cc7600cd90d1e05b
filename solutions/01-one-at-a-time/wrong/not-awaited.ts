// Fails: each request leaves only when the answer before it has ended
// Fails: the next request leaves only when the whole body has come, not only its head
// Says: Your function returned while 3 downloads were still running: nobody waited for them.
// Fails: the first failure stops the rest, and what was saved before stays
// Says: Your function fulfilled although 4 downloads were still running: nobody waited for them.
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

export { downloadFile };

export async function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  const saved: Saved[] = [];
  for (const url of urls) {
    // oxlint-disable-next-line typescript/no-floating-promises -- this is the mistake
    downloadFile(url, directory).then((one) => saved.push(one));
  }
  return saved;
}
