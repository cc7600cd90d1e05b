// Fails: the first failure stops the rest, and what was saved before stays
// Says: Your function fulfilled although the server answered 404 for missing.
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

export { downloadFile };

export async function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  const saved: Saved[] = [];
  for (const url of urls) {
    try {
      saved.push(await downloadFile(url, directory));
    } catch (error) {
      console.error(error);
    }
  }
  return saved;
}
