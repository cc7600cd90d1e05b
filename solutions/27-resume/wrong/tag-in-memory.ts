// Fails: killed again and again, run again: the file is right
// Says: Another process did not go on with the part: all that it has to know must be on disk.
import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";
import { ask, finish, write } from "../solution.ts";
export { IntegrityError } from "../solution.ts";

const etags = new Map<string, string>();

export async function downloadFile(
  url: string,
  directory: string,
  { sha256 }: { sha256?: string } = {},
): Promise<Saved> {
  const path = join(directory, fileNameOf(url));
  const to = `${path}.part`;
  const bytes = await stat(to).then(
    ({ size }) => size,
    () => 0,
  );
  const reply = await ask(url, { path: to, bytes, etag: etags.get(path) ?? "" });
  if (!reply.ok) throw HttpError.from(reply);
  etags.set(path, reply.headers.get("etag") ?? "");
  return finish(url, path, await write(reply, to, reply.status === 206 ? "a" : "w"), sha256);
}
