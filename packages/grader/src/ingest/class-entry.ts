import { basename } from "node:path/posix";
import { LOOKED_THROUGH } from "./limits.ts";
import { readZipBytes } from "./read-zip.ts";
import { type Tree, type TreeFile, Unreadable } from "./tree.ts";

/** A folder, a zip or a file right inside the folder of a class, or inside the zip of one. */
export interface ClassEntry {
  name: string;
  /** `other`: a link or a device, which is not opened. */
  kind: "folder" | "zip" | "file" | "other";
  open(): Promise<Tree>;
}

export function isZip(path: string): boolean {
  return /\.zip$/i.test(path);
}

export function treeOf(files: TreeFile[]): Tree {
  return { files, ignored: [], hazards: [], [Symbol.asyncDispose]: async () => undefined };
}

/** A zip that is alone, or with nothing that could be an answer, is what was meant; any other is left closed. */
export async function unwrap(tree: Tree): Promise<Tree> {
  const zips = tree.files.filter(({ path }) => isZip(path));
  const [zip] = zips;
  if (zip !== undefined && zips.length === 1 && tree.files.every(({ path }) => !path.endsWith(".ts"))) {
    const inner = await openZip(zip);
    return {
      files: inner.files,
      ignored: [...tree.ignored, ...inner.ignored],
      hazards: [...tree.hazards, ...inner.hazards],
      [Symbol.asyncDispose]: async () => tree[Symbol.asyncDispose](),
    };
  }
  const ignored = zips.map(({ path }) => ({ path, why: "is a zip inside of what was handed in" }));
  return {
    ...tree,
    files: tree.files.filter((file) => !zips.includes(file)),
    ignored: [...tree.ignored, ...ignored],
  };
}

/** A zip inside of something else. */
export async function openZip(zip: TreeFile): Promise<Tree> {
  try {
    return await readZipBytes(await zip.read(LOOKED_THROUGH.zipBytes));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const hazard = { path: basename(zip.path), why: error.message, flag: error.flag, whole: true };
    return { ...treeOf([]), hazards: [hazard] };
  }
}
