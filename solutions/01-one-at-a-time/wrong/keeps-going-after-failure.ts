// Fails: the first failure stops the rest, and what was saved before stays
// Says: archivo3 was asked for although missing had failed before: after the first failure nothing new starts.
import type { Saved } from "@meanwhile/download";
import { downloadFile } from "../solution.ts";

export { downloadFile };

export async function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  const saved: Saved[] = [];
  const errors: unknown[] = [];
  for (const url of urls) {
    try {
      saved.push(await downloadFile(url, directory));
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
  return saved;
}
