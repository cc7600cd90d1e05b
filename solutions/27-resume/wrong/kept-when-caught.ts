// Fails: killed again and again, run again: the file is right
// Says: A killed process catches nothing: what has arrived has to be in the part by then.
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";
import { ask, findPart, finish, partPath } from "../solution.ts";
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
  const pieces: Uint8Array[] = part && reply.status === 206 ? [await readFile(part.path)] : [];
  const to = partPath(path, reply.headers.get("etag") ?? "");
  try {
    for await (const piece of reply.body) pieces.push(piece);
  } finally {
    if (part) await rm(part.path);
    await writeFile(to, pieces);
  }
  return finish(url, path, to, sha256);
}
