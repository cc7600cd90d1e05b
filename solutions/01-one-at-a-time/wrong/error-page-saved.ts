// Fails: an error page is not saved: the answer is an HttpError
// Says: missing was saved although the server answered 404: that is its error page, not the file.
// Fails: the first failure stops the rest, and what was saved before stays
// Says: Your function fulfilled although the server answered 404 for missing.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, type Saved } from "@meanwhile/download";

export async function downloadFile(url: string, directory: string): Promise<Saved> {
  const reply = await get(url);
  const content = await reply.bytes();
  const path = join(directory, fileNameOf(url));
  await writeFile(path, content);
  return { url, path, bytes: content.length };
}

export async function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  const saved: Saved[] = [];
  for (const url of urls) saved.push(await downloadFile(url, directory));
  return saved;
}
