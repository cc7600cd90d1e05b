// Fails: it is that of the whole file, also where only the rest was asked for
// Says: The file is whole and its checksum is right, and your function refused it.
import { createHash } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";
import { ask, findPart, finish, IntegrityError, partPath } from "../solution.ts";
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
  if (part && !isRest) await rm(part.path);
  const to = partPath(path, reply.headers.get("etag") ?? "");
  const hash = createHash("sha256");
  {
    await using file = await open(to, isRest ? "a" : "w");
    for await (const piece of reply.body) {
      hash.update(piece);
      await file.writeFile(piece);
    }
  }
  if (sha256 !== undefined && hash.digest("hex") !== sha256.toLowerCase()) {
    await rm(to);
    throw new IntegrityError("wrong checksum");
  }
  return finish(url, path, to);
}
