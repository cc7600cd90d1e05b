import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The first `bytes` of a file, from when its entity tag was `etag` ("" where it had none). */
export interface Part {
  path: string;
  etag: string;
  bytes: number;
}

/** Where the part of a file stands. Its name holds the tag: so another process can go on. */
export function partPath(path: string, etag: string): string {
  return `${path}.${Buffer.from(etag).toString("base64url")}.part`;
}

/** Only a strong tag promises that the rest belongs to what is here. */
export function isStrong(etag: string): boolean {
  // A name of a file has room for 255 bytes.
  return etag.startsWith('"') && etag.length < 80;
}

/** All parts in a directory, by the names of their files: one look, however many files are wanted. */
export function partsIn(directory: string): Map<string, Part> {
  const parts = new Map<string, Part>();
  for (const entry of readdirSync(directory)) {
    const [, name, tag = ""] = /^(.*)\.([\w-]*)\.part$/.exec(entry) ?? [];
    if (name === undefined) continue;
    const path = join(directory, entry);
    parts.set(name, { path, etag: Buffer.from(tag, "base64url").toString(), bytes: statSync(path).size });
  }
  return parts;
}
