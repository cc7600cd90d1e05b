import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What a file holds, by its path: relative, with `/`. */
export type Files = ReadonlyMap<string, Buffer>;

/** Made by tools, never handed out. Hidden files at the root are named one by one. */
const SKIPPED = /^(\.|node_modules$)/;

/** All files below a folder, without hidden ones and what is installed; none where there is no such folder. */
export function filesBelow(root: string, folder: string): Map<string, Buffer> {
  const path = join(root, folder);
  if (!existsSync(path)) return new Map();
  const files = new Map<string, Buffer>();
  const entries = readdirSync(path, { withFileTypes: true }).filter(({ name }) => !SKIPPED.test(name));
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const at = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) files.set(at, readFileSync(join(root, at)));
    else for (const [below, content] of filesBelow(root, at)) files.set(below, content);
  }
  return files;
}

/** Those of these files that are there. */
export function filesNamed(root: string, names: readonly string[]): Map<string, Buffer> {
  const there = names.filter((name) => existsSync(join(root, name)));
  return new Map(there.map((name) => [name, readFileSync(join(root, name))]));
}
