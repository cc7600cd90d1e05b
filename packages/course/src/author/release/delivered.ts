import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CourseError } from "../../course-error.ts";
import { EDITION } from "../../reset/edition.ts";
import type { Files } from "./course-files.ts";

export const MANIFEST = `${EDITION}/manifest.json`;

/** What an edition was handed out with: the hash of each file, by its path. */
export interface Delivered {
  files: ReadonlyMap<string, string>;
  /** Files that an update put beside those that a student had changed: theirs by their own path. */
  beside: ReadonlyMap<string, { of: string; hash: string }>;
}

/** The same for a file whose line ends git or an editor has changed. */
export function hashOf(content: Buffer): string {
  return createHash("sha256")
    .update(content.toString("latin1").replaceAll("\r\n", "\n"), "latin1")
    .digest("hex");
}

export function deliver(files: Files, beside: Delivered["beside"] = new Map()): Delivered {
  return { files: new Map([...files].map(([path, content]) => [path, hashOf(content)])), beside };
}

export function print({ files, beside }: Delivered): Buffer {
  const sorted = Object.fromEntries([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return Buffer.from(`${JSON.stringify({ files: sorted, beside: Object.fromEntries(beside) }, null, 2)}\n`);
}

/** @throws {CourseError} when the folder is no edition, or its manifest cannot be understood. */
export function readDelivered(folder: string): Delivered {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) throw new CourseError(`${folder} is no student edition: it has no ${MANIFEST}.`);
  try {
    const read: { files: Record<string, string>; beside: Record<string, { of: string; hash: string }> } =
      JSON.parse(readFileSync(path, "utf8"));
    return { files: new Map(Object.entries(read.files)), beside: new Map(Object.entries(read.beside)) };
  } catch (cause) {
    throw new CourseError(
      `${path} is damaged, so nobody knows what was changed there: get it back from git (git checkout -- ${MANIFEST}).`,
      { cause },
    );
  }
}
