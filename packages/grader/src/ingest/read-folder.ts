import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "@meanwhile/course/src/error-code.ts";
import { LOOKED_THROUGH } from "./limits.ts";
import { readRegular } from "./open-regular.ts";
import { isLitter, NOT_LOOKED_INTO, passedOver } from "./passed-over.ts";
import type { Flag } from "./submission.ts";
import { caseClashes, type Tree } from "./tree.ts";

/** Looks through a folder: no link is followed, nothing is opened. */
export async function readFolder(folder: string): Promise<Tree> {
  const tree: Tree = { files: [], ignored: [], hazards: [], [Symbol.asyncDispose]: async () => undefined };
  const look = { folder, tree, left: LOOKED_THROUGH.entries };
  await lookInto(look, []);
  if (look.left < 0) blame(tree, "", `holds more than ${LOOKED_THROUGH.entries} files`, "too-big", true);
  tree.hazards.push(...caseClashes(tree.files));
  return tree;
}

interface Look {
  folder: string;
  tree: Tree;
  /** Entries that may still come. */
  left: number;
}

async function lookInto(look: Look, parts: readonly string[]): Promise<void> {
  const { folder, tree } = look;
  const at = parts.join("/");
  if (parts.length > LOOKED_THROUGH.depth) {
    blame(tree, at, `is nested more than ${LOOKED_THROUGH.depth} folders deep`, "too-big");
    return;
  }
  const names = await readdir(join(folder, ...parts)).catch((error: unknown) => {
    blame(tree, at, `cannot be read (${codeOf(error)})`, "special-file");
    return [];
  });
  // By code units, so that the order is the same on every machine.
  names.sort((one, other) => (one < other ? -1 : 1));
  for (const name of names) {
    look.left -= 1;
    if (look.left < 0) return;
    await lookAt(look, [...parts, name]);
  }
}

async function lookAt(look: Look, parts: readonly string[]): Promise<void> {
  const { folder, tree } = look;
  const path = parts.join("/");
  if (isLitter(path)) return;
  const over = passedOver(`${path}/`);
  const found = await lstat(join(folder, ...parts)).catch(() => undefined);
  if (found?.isDirectory() && over !== undefined) {
    tree.ignored.push({ path: over, why: NOT_LOOKED_INTO });
  } else if (/[\p{Cc}\uFFFD\\]/u.test(path)) {
    blame(tree, path, "has a name that some systems cannot have", "bad-name");
  } else if (found === undefined) blame(tree, path, "cannot be read", "special-file");
  else if (found.isSymbolicLink()) blame(tree, path, "is a link", "link");
  else if (found.isDirectory()) await lookInto(look, parts);
  else if (!found.isFile()) blame(tree, path, "is no regular file", "special-file");
  else {
    const read = async (limit: number): Promise<Uint8Array> => readRegular(folder, parts, limit);
    tree.files.push({ path, size: found.size, read });
  }
}

function blame({ hazards }: Tree, path: string, why: string, flag: Flag, whole = false): void {
  hazards.push({ path, why, flag, whole });
}
