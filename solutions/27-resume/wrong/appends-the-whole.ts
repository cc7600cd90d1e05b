// Fails: of two halves one file has changed: that one is taken anew, the other one goes on
// Says: archivo1 holds a part of the old version, and all of the new one after it.
// Fails: without a strong ETag the whole file is asked for
// Says: weak is too long: the server sent the whole file (200), and you appended it to your part.
// Fails: a server that knows no ranges sends the whole file, and it takes the place of the part
// Fails: all bytes are there and only the new name was missing: the next try gives it
// Says: archivo1 is too long: the server sent the whole file (200), and you appended it to your part.
// Fails: after 416 the whole file is asked for, once
// Says: once is too long: the server sent the whole file (200), and you appended it to your part.
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";
import { ask, findPart, finish, partPath, write } from "../solution.ts";
export { IntegrityError } from "../solution.ts";

export async function downloadFile(
  url: string,
  directory: string,
  { sha256 }: { sha256?: string } = {},
): Promise<Saved> {
  const path = join(directory, fileNameOf(url));
  const part = await findPart(path);
  const reply = await ask(url, part);
  if (!reply.ok) throw HttpError.from(reply);
  const to = partPath(path, reply.headers.get("etag") ?? "");
  if (part) await rename(part.path, to);
  return finish(url, path, await write(reply, to, "a"), sha256);
}
