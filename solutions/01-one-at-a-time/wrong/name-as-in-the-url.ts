// Fails: the name is decoded, and what follows a question mark is no part of it
// Says: The file was saved as gato%20%C3%B1o%C3%B1o.png?ancho=640: that is how its URL writes it, its name is gato ñoño.png.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { get, HttpError, type Saved } from "@meanwhile/download";

export async function downloadFile(url: string, directory: string): Promise<Saved> {
  const reply = await get(url);
  if (!reply.ok) throw HttpError.from(reply);
  const content = await reply.bytes();
  const path = join(directory, url.slice(url.lastIndexOf("/") + 1));
  await writeFile(path, content);
  return { url, path, bytes: content.length };
}

export async function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  const saved: Saved[] = [];
  for (const url of urls) saved.push(await downloadFile(url, directory));
  return saved;
}
