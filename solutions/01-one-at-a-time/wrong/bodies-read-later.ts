// Fails: the next request leaves only when the whole body has come, not only its head
// Says: You did not wait for the whole answer: request 2 left before the body of response 1 had ended.
// Fails: the first failure stops the rest, and what was saved before stays
// Says: There is no file archivo1 in the directory: it is empty.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Reply, type Saved } from "@meanwhile/download";

async function ask(url: string): Promise<Reply> {
  const reply = await get(url);
  if (!reply.ok) throw HttpError.from(reply);
  return reply;
}

async function save(url: string, reply: Reply, directory: string): Promise<Saved> {
  const content = await reply.bytes();
  const path = join(directory, fileNameOf(url));
  await writeFile(path, content);
  return { url, path, bytes: content.length };
}

export async function downloadFile(url: string, directory: string): Promise<Saved> {
  return save(url, await ask(url), directory);
}

export async function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  const replies: [string, Reply][] = [];
  for (const url of urls) replies.push([url, await ask(url)]);
  const saved: Saved[] = [];
  for (const [url, reply] of replies) saved.push(await save(url, reply, directory));
  return saved;
}
