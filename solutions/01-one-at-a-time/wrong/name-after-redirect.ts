// Fails: a redirect is followed, and the file keeps the name that was asked for
// Says: The file was saved as archivo-2026, where the redirect leads: it keeps the name of the URL asked for, latest.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";

export async function downloadFile(url: string, directory: string): Promise<Saved> {
  const reply = await get(url);
  if (!reply.ok) throw HttpError.from(reply);
  const content = await reply.bytes();
  const path = join(directory, fileNameOf(reply.url));
  await writeFile(path, content);
  return { url, path, bytes: content.length };
}

export async function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  const saved: Saved[] = [];
  for (const url of urls) saved.push(await downloadFile(url, directory));
  return saved;
}
