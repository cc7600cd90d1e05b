import { basename } from "node:path/posix";
import { LOOKED_THROUGH } from "./limits.ts";
import { readZipBytes } from "./read-zip.ts";
import { type Tree, type TreeFile, Unreadable } from "./tree.ts";

/** A folder, a zip or a file right inside the folder of a class, or inside the zip of one. */
export interface ClassEntry {
  name: string;
  /** `other`: a link or a device, which is not opened. `results`: what a grader has written. */
  kind: "folder" | "zip" | "file" | "results" | "other";
  open(): Promise<Tree>;
}

export function isZip(path: string): boolean {
  return /\.zip$/i.test(path);
}

export function treeOf(files: TreeFile[]): Tree {
  return { files, ignored: [], hazards: [], [Symbol.asyncDispose]: async () => undefined };
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
