// Fails: without a strong ETag the whole file is asked for
// Says: A weak ETag (W/...) does not promise that the bytes are the same: the rest may not fit.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";
import { findPart, finish, partPath, write } from "../solution.ts";
export { IntegrityError } from "../solution.ts";

export async function downloadFile(
  url: string,
  directory: string,
  { sha256 }: { sha256?: string } = {},
): Promise<Saved> {
  const path = join(directory, fileNameOf(url));
  const part = await findPart(path);
  const headers = part?.etag ? { range: `bytes=${part.bytes}-`, "if-range": part.etag } : undefined;
  let reply = await get(url, headers && { headers });
  if (headers && reply.status === 416) reply = await get(url);
  if (!reply.ok) throw HttpError.from(reply);
  if (part && reply.status === 206) return finish(url, path, await write(reply, part.path, "a"), sha256);
  if (part) await rm(part.path);
  const to = partPath(path, reply.headers.get("etag") ?? "");
  return finish(url, path, await write(reply, to, "w"), sha256);
}
