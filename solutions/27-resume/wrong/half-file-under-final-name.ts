// Fails: an older file keeps its place until the new one is whole
// Says: You wrote under the final name: half of a new file stood there instead of the older one.
// Fails: failures leave the older file alone
// Says: The archivo1 that stood there is gone, and the new one is not whole yet.
// Fails: killed again and again, run again: the file is right
// Says: archivo1 stands under its final name, and it is not whole.
import { open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, HttpError, type Saved } from "@meanwhile/download";
import { ask, findPart, IntegrityError, partPath, sha256Of } from "../solution.ts";

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
  const isRest = part !== undefined && reply.status === 206;
  if (part) await (isRest ? rename(part.path, path) : rm(part.path));
  {
    await using file = await open(path, isRest ? "a" : "w");
    try {
      for await (const piece of reply.body) await file.writeFile(piece);
    } catch (error) {
      await rename(path, partPath(path, reply.headers.get("etag") ?? ""));
      throw error;
    }
  }
  if (sha256 !== undefined && (await sha256Of(path)) !== sha256.toLowerCase()) {
    await rm(path);
    throw new IntegrityError("wrong checksum");
  }
  return { url, path, bytes: (await stat(path)).size };
}
