import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { TAKEN } from "./limits.ts";
import type { Starter } from "./starter.ts";
import { type Tree, type TreeFile, Unreadable } from "./tree.ts";
import { sameText } from "./unchanged.ts";

/** Files of the student's own, after which the rest is taken for such, too. */
const ENOUGH = 500;

/** A file that a student did not get as it is. */
export interface OwnFile {
  path: string;
  /** Whether the course has a file of this name with other content. */
  changed: boolean;
}

/** What the student has made: everything but files that are still as the course has them, wherever they were put. */
export async function notHandedOut(
  tree: Tree,
  starters: readonly Starter[],
  root: string,
): Promise<OwnFile[]> {
  const own: OwnFile[] = [];
  for (const file of tree.files) {
    // Whoever has changed so many has not handed in a clone; to compare thousands takes a minute.
    const originals = own.length < ENOUGH ? await originalsOf(file.path, starters, root) : [];
    if (originals.length > 0 && (await isOneOf(file, originals))) continue;
    own.push({ path: file.path, changed: originals.length > 0 });
  }
  return own;
}

async function originalsOf(path: string, starters: readonly Starter[], root: string): Promise<Buffer[]> {
  const parts = path.split("/");
  const name = basename(path);
  const named = starters.filter(({ names }) => names.includes(name));
  // A zip is one more folder, and a download from GitHub puts everything into another.
  const inside = parts.slice(0, 3).map((_, index) => parts.slice(index).join("/"));
  const places = [...inside, ...named.map(({ exercise }) => join(exercise.folder, name))];
  const found: Buffer[] = [];
  for (const place of new Set(places)) {
    const bytes = await readFile(join(root, place)).catch(() => undefined);
    if (bytes !== undefined) found.push(bytes);
  }
  return found;
}

async function isOneOf(file: TreeFile, originals: readonly Buffer[]): Promise<boolean> {
  try {
    const bytes = await file.read(TAKEN.fileBytes);
    return originals.some((original) => sameText(bytes, original));
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}
