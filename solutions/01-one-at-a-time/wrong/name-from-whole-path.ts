// Fails: the file has the name at the end of its URL
// Says: The file was saved as fotos/2026/gato.png: its name is only the last part of the URL's path, gato.png.
// Fails: the name is decoded, and what follows a question mark is no part of it
// Says: The file was saved as gatos/gato%20%C3%B1o%C3%B1o.png: its name is only the last part of the URL's path, gato ñoño.png.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { get, HttpError, type Saved } from "@meanwhile/download";

export async function downloadFile(url: string, directory: string): Promise<Saved> {
  const reply = await get(url);
  if (!reply.ok) throw HttpError.from(reply);
  const content = await reply.bytes();
  const path = join(directory, new URL(url).pathname);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return { url, path, bytes: content.length };
}

export async function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  const saved: Saved[] = [];
  for (const url of urls) saved.push(await downloadFile(url, directory));
  return saved;
}
