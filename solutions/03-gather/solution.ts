import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";

async function downloadFile(url: string, directory: string): Promise<Saved> {
  const reply = await get(url);
  if (!reply.ok) throw HttpError.from(reply);
  const content = await reply.bytes();
  const path = join(directory, fileNameOf(url));
  await writeFile(path, content);
  return { url, path, bytes: content.length };
}

/** Downloads all files at the same time; the results stand in the order of `urls`. */
export function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  // `map` calls the function for each URL without waiting, so every request leaves before any answer is awaited.
  return Promise.all(urls.map((url) => downloadFile(url, directory)));
}
