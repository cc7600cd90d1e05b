// Fails: an answer that breaks off is an error, and leaves no file
// Says: archivo1 should not be there: a download that failed leaves no file behind.
import { open } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";

export async function downloadFile(url: string, directory: string): Promise<Saved> {
  const reply = await get(url);
  if (!reply.ok) throw HttpError.from(reply);
  const path = join(directory, fileNameOf(url));
  await using file = await open(path, "w");
  let bytes = 0;
  for await (const chunk of reply.body) {
    await file.writeFile(chunk);
    bytes += chunk.length;
  }
  return { url, path, bytes };
}

export async function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  const saved: Saved[] = [];
  for (const url of urls) saved.push(await downloadFile(url, directory));
  return saved;
}
