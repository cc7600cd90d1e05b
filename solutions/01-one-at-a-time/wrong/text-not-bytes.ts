// Fails: the file on the disk has the bytes that the server sent
// Fails: each request leaves only when the answer before it has ended
// Fails: the next request leaves only when the whole body has come, not only its head
// Fails: the first failure stops the rest, and what was saved before stays
// Says: archivo1 was decoded as text. Bytes that are no text do not survive that.
// Fails: the file has the name at the end of its URL
// Says: gato.png was decoded as text. Bytes that are no text do not survive that.
// Fails: binary content of any size survives, and so does an empty file
// Says: large.bin was decoded as text. Bytes that are no text do not survive that.
// Fails: the name is decoded, and what follows a question mark is no part of it
// Says: gato ñoño.png was decoded as text. Bytes that are no text do not survive that.
// Fails: a redirect is followed, and the file keeps the name that was asked for
// Says: latest was decoded as text. Bytes that are no text do not survive that.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";

export async function downloadFile(url: string, directory: string): Promise<Saved> {
  const reply = await get(url);
  if (!reply.ok) throw HttpError.from(reply);
  const content = new TextDecoder().decode(await reply.bytes());
  const path = join(directory, fileNameOf(url));
  await writeFile(path, content);
  return { url, path, bytes: content.length };
}

export async function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  const saved: Saved[] = [];
  for (const url of urls) saved.push(await downloadFile(url, directory));
  return saved;
}
