// Fails: the file on the disk has the bytes that the server sent
// Fails: the file has the name at the end of its URL
// Fails: each request leaves only when the answer before it has ended
// Fails: binary content of any size survives, and so does an empty file
// Fails: the name is decoded, and what follows a question mark is no part of it
// Fails: a redirect is followed, and the file keeps the name that was asked for
// Fails: a file that cannot be written is an error
// Fails: the next request leaves only when the whole body has come, not only its head
// Says: Your function returned while it was still writing a file: nobody waited for the write.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";

export async function downloadFile(url: string, directory: string): Promise<Saved> {
  const reply = await get(url);
  if (!reply.ok) throw HttpError.from(reply);
  const content = await reply.bytes();
  const path = join(directory, fileNameOf(url));
  // oxlint-disable-next-line typescript/no-floating-promises -- this is the mistake
  writeFile(path, content);
  return { url, path, bytes: content.length };
}

export async function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  const saved: Saved[] = [];
  for (const url of urls) saved.push(await downloadFile(url, directory));
  return saved;
}
