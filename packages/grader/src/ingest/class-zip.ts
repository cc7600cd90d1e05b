import { type ClassEntry, isZip, openZip, treeOf } from "./class-entry.ts";
import { LOOKED_THROUGH } from "./limits.ts";
import type { Tree } from "./tree.ts";

/** Divides the zip of a class by what stands outermost. */
export function classZip(tree: Tree): ClassEntry[] {
  const paths = [...tree.files, ...tree.ignored, ...tree.hazards].map(({ path }) => path);
  const names = [...new Set(paths.map((path) => path.split("/", 1).join("")))].filter((name) => name !== "");
  return names.toSorted().map((name) => entryOf(tree, name));
}

function entryOf(tree: Tree, name: string): ClassEntry {
  const file = tree.files.find(({ path }) => path === name);
  if (file !== undefined && isZip(name)) return { name, kind: "zip", open: async () => openZip(file) };
  if (file !== undefined) return { name, kind: "file", open: async () => treeOf([file]) };
  const inside = <T extends { path: string }>(all: readonly T[]): T[] =>
    all
      .filter(({ path }) => path.startsWith(`${name}/`))
      .map((one) => ({ ...one, path: one.path.slice(name.length + 1) }));
  const own: Tree = {
    ...treeOf(inside(tree.files)),
    ignored: inside(tree.ignored),
    hazards: [...inside(tree.hazards), ...tree.hazards.filter(({ path }) => path === name)],
  };
  if (own.files.length > LOOKED_THROUGH.entries) {
    const why = `holds more than ${LOOKED_THROUGH.entries} files`;
    own.hazards.push({ path: "", why, flag: "too-big", whole: true });
  }
  const kind = own.files.length + own.ignored.length + own.hazards.length > 0 ? "folder" : "other";
  return { name, kind, open: async () => own };
}
