import { open, readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";

/** The file arrived, and its checksum is not the one that was asked for. This is finished. */
export class IntegrityError extends Error {
  readonly code = "INTEGRITY";
}

/** The first `bytes` of a file, from when its entity tag was `etag` ("" where it had none). */
interface Part {
  path: string;
  etag: string;
  bytes: number;
}

/** Where the part of the file at `path` stands. Its name holds the tag, for the next process. This is finished. */
function partPath(path: string, etag: string): string {
  return `${path}.${Buffer.from(etag).toString("base64url")}.part`;
}

/** The part that an earlier call has left of the file at `path`, if any. This is finished. */
async function findPart(path: string): Promise<Part | undefined> {
  for (const name of await readdir(dirname(path))) {
    const [, file, tag = ""] = /^(.*)\.([\w-]*)\.part$/.exec(name) ?? [];
    if (file !== basename(path)) continue;
    const part = join(dirname(path), name);
    return { path: part, etag: Buffer.from(tag, "base64url").toString(), bytes: (await stat(part)).size };
  }
  return undefined;
}

/**
 * Downloads one file into `directory`, and goes on where an earlier call stopped.
 *
 * @param options.sha256 checksum of the whole file, in hexadecimal, upper or lower case
 * @throws {HttpError} or the network error as it came; then a part of the file may be left
 * @throws {IntegrityError} when the checksum is another; then nothing is left
 */
export async function downloadFile(
  url: string,
  directory: string,
  options: { sha256?: string } = {},
): Promise<Saved> {
  const path = join(directory, fileNameOf(url));
  // TODO 1: ask only for what is missing.
  // TODO 2: go on only with the file that the part is from.
  const reply = await get(url);
  if (!reply.ok) throw HttpError.from(reply);
  let bytes = 0;
  try {
    // TODO 3: this writes under the final name. Nothing may stand there but a whole file.
    await using file = await open(path, "w");
    for await (const piece of reply.body) {
      await file.writeFile(piece);
      bytes += piece.length;
    }
  } catch (error) {
    // TODO 1: this throws away what has arrived. Keep it.
    await rm(path, { force: true });
    throw error;
  }
  // TODO 4: compare the checksum.
  return { url, path, bytes };
}
