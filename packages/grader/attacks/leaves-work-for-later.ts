// Exercise: 03
// Tries: to answer at once and do the work afterwards, when nobody looks.
// Earns: an empty list gives an empty list and no request
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, type Saved } from "@meanwhile/download";

async function later(url: string, directory: string): Promise<void> {
  const reply = await get(url);
  await writeFile(join(directory, fileNameOf(url)), await reply.bytes());
}

export async function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  for (const url of urls) setTimeout(() => void later(url, directory).catch(() => undefined), 5);
  return urls.map((url) => ({ url, path: join(directory, fileNameOf(url)), bytes: 4096 }));
}
