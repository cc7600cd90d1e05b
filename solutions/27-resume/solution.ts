import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileNameOf, get, HttpError, type Reply, type Saved } from "@meanwhile/download";

/** The file arrived, and its checksum is not the one that was asked for. */
export class IntegrityError extends Error {
  readonly code = "INTEGRITY";
}

/** The first `bytes` of a file, from when its entity tag was `etag` ("" where it had none). */
export interface Part {
  path: string;
  etag: string;
  bytes: number;
}

/** Where the part of the file at `path` stands. Its name holds the tag, for the next process. */
export function partPath(path: string, etag: string): string {
  return `${path}.${Buffer.from(etag).toString("base64url")}.part`;
}

/** The part that an earlier call has left of the file at `path`, if any. */
export async function findPart(path: string): Promise<Part | undefined> {
  for (const name of await readdir(dirname(path))) {
    const [, file, tag = ""] = /^(.*)\.([\w-]*)\.part$/.exec(name) ?? [];
    if (file !== basename(path)) continue;
    const part = join(dirname(path), name);
    return { path: part, etag: Buffer.from(tag, "base64url").toString(), bytes: (await stat(part)).size };
  }
  return undefined;
}

/** Downloads one file into `directory`, and goes on where an earlier call stopped. */
export async function downloadFile(
  url: string,
  directory: string,
  { sha256 }: { sha256?: string } = {},
): Promise<Saved> {
  const path = join(directory, fileNameOf(url));
  return finish(url, path, await receive(url, path), sha256);
}

/** Gives a whole part its final name, if its checksum is right. */
export async function finish(url: string, path: string, part: string, sha256?: string): Promise<Saved> {
  if (sha256 !== undefined && (await sha256Of(part)) !== sha256.toLowerCase()) {
    await rm(part);
    throw new IntegrityError(`${url} does not have the checksum ${sha256}`);
  }
  const { size } = await stat(part);
  await rename(part, path);
  return { url, path, bytes: size };
}

/** Makes the part whole, with what is missing or from the start. */
export async function receive(url: string, path: string): Promise<string> {
  const part = await findPart(path);
  const reply = await ask(url, part);
  if (!reply.ok) throw HttpError.from(reply);
  if (part && reply.status === 206) return write(reply, part.path, "a");
  // Before a new part begins: there is never more than one.
  if (part) await rm(part.path);
  return write(reply, partPath(path, reply.headers.get("etag") ?? ""), "w");
}

/** Asks for the rest where that is safe, for the whole file where it is not. */
export async function ask(url: string, part: Part | undefined): Promise<Reply> {
  if (part === undefined || !part.etag.startsWith('"')) return get(url);
  const reply = await get(url, { headers: { range: `bytes=${part.bytes}-`, "if-range": part.etag } });
  // There is nothing after the part: it may be whole, or the file is shorter now.
  return reply.status === 416 ? get(url) : reply;
}

export async function write(reply: Reply, path: string, flags: "a" | "w"): Promise<string> {
  await using file = await open(path, flags);
  for await (const piece of reply.body) await file.writeFile(piece);
  return path;
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array);
  return hash.digest("hex");
}
