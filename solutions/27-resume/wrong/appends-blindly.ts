// Fails: of two halves one file has changed: that one is taken anew, the other one goes on
// Says: archivo1 is spliced from two versions: you asked for the rest, and did not ask whether it is still the same file.
// Fails: without a strong ETag the whole file is asked for
// Says: A weak ETag (W/...) does not promise that the bytes are the same: the rest may not fit.
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";
import { finish, write } from "../solution.ts";
export { IntegrityError } from "../solution.ts";

export async function downloadFile(
  url: string,
  directory: string,
  { sha256 }: { sha256?: string } = {},
): Promise<Saved> {
  const path = join(directory, fileNameOf(url));
  const part = `${path}.part`;
  const { size } = await stat(part).catch(() => ({ size: 0 }));
  let reply = await get(url, size > 0 ? { headers: { range: `bytes=${size}-` } } : {});
  if (reply.status === 416) reply = await get(url);
  if (!reply.ok) throw HttpError.from(reply);
  return finish(url, path, await write(reply, part, reply.status === 206 ? "a" : "w"), sha256);
}
