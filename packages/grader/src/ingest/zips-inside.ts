import { isZip, treeOf } from "./class-entry.ts";
import { GROWTH, LOOKED_THROUGH, ONE_ZIP } from "./limits.ts";
import { readZipBytes } from "./read-zip.ts";
import type { Flag } from "./submission.ts";
import { type Tree, type TreeFile, Unreadable } from "./tree.ts";

/** A zip, and one inside of it. What is packed deeper is a file like any other. */
const DEEPEST = 2;

/** What all zips of one student may still need. */
interface Left {
  /** Bytes of the zips themselves, which are held in memory. */
  packed: number;
  /** Bytes of what they hold. */
  unpacked: number;
  files: number;
}

/**
 * Opens the zips among the files: what they hold stands below their own path, `work.zip/03/exercise.ts`. The limits
 * hold for all of them together.
 *
 * @param depth how many zips are around the files
 */
export async function withZipsOpened(tree: Tree, depth: number): Promise<Tree> {
  return opened(tree, depth, {
    packed: LOOKED_THROUGH.zipBytes,
    unpacked: ONE_ZIP.bytes,
    files: LOOKED_THROUGH.entries,
  });
}

async function opened(tree: Tree, depth: number, left: Left): Promise<Tree> {
  const all: Tree = { ...tree, files: [], ignored: [...tree.ignored], hazards: [...tree.hazards] };
  for (const file of tree.files) {
    if (!isZip(file.path) || depth >= DEEPEST) {
      all.files.push(file);
      continue;
    }
    const inner = below(file.path, await opened(await openOne(file, left), depth + 1, left));
    all.files.push(...inner.files);
    all.ignored.push(...inner.ignored);
    all.hazards.push(...inner.hazards);
  }
  return all;
}

/** The same, one level further in. What is wrong with the whole of a zip touches nothing beside it. */
export function below(zip: string, { files, ignored, hazards, ...rest }: Tree): Tree {
  const at = <T extends { path: string }>(one: T): T => ({
    ...one,
    path: one.path === "" ? zip : `${zip}/${one.path}`,
  });
  return {
    ...rest,
    files: files.map(at),
    ignored: ignored.map(at),
    hazards: hazards.map((hazard) => ({
      ...at(hazard),
      within: hazard.within === undefined ? zip : `${zip}/${hazard.within}`,
    })),
  };
}

async function openOne(zip: TreeFile, left: Left): Promise<Tree> {
  try {
    const bytes = await zip.read(Math.max(0, left.packed));
    left.packed -= bytes.length;
    const tree = await readZipBytes(bytes);
    const size = tree.files.reduce((sum, file) => sum + file.size, 0);
    left.unpacked -= size;
    left.files -= tree.files.length;
    // A zip of zips: each may grow a hundred times, but not both of them after the other.
    if (size > GROWTH.from && size > (zip.packed ?? zip.size) * GROWTH.times)
      return refused(`would grow more than ${GROWTH.times} times`, "zip-bomb");
    if (left.unpacked < 0)
      return refused(`would grow to more than ${ONE_ZIP.bytes / 1e6} MB, with the other zips`, "zip-bomb");
    if (left.files < 0)
      return refused(`holds more than ${LOOKED_THROUGH.entries} files, with the other zips`, "too-big");
    return tree;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const large = `is larger than ${LOOKED_THROUGH.zipBytes / 1e6} MB, with the other zips`;
    return refused(error.flag === "too-big" ? large : error.message, error.flag);
  }
}

function refused(why: string, flag: Flag): Tree {
  return { ...treeOf([]), hazards: [{ path: "", why, flag, whole: true }] };
}
