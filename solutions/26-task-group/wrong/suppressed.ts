// Fails: one of three files is missing: the others are cancelled, and that error is told
// Fails: a body that breaks off cancels the others, with or without an answer
// Says: Your function rejected, but not with the original error.
import type { Saved } from "@meanwhile/download";
import { downloadFile, TaskGroup } from "../solution.ts";

export { TaskGroup } from "../solution.ts";

export async function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  await using group = new TaskGroup();
  const downloads = urls.map((url) => group.run((signal) => downloadFile(url, directory, signal)));
  // Throws the first failure; then leaving the block throws, too.
  return await Promise.all(downloads);
}
