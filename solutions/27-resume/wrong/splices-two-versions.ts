// Fails: of two halves one file has changed: that one is taken anew, the other one goes on
// Says: archivo1 is spliced from two versions: the server sent all of the new one (200), and you kept your part of the old one.
import { open, rename } from "node:fs/promises";
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
  if (!part || reply.status === 206) return finish(url, path, await write(reply, to, "a"), sha256);
  // The whole file is sent: skip what is there already.
  await rename(part.path, to);
  let skip = part.bytes;
  await using file = await open(to, "a");
  for await (const piece of reply.body) {
    await file.writeFile(piece.subarray(Math.min(skip, piece.length)));
    skip = Math.max(0, skip - piece.length);
  }
  return finish(url, path, to, sha256);
}
