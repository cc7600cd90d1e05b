import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Files } from "./course-files.ts";

/** What matters here of a package.json. */
export interface Manifest {
  name?: string;
  scripts?: Record<string, string>;
  exports?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** @throws {SyntaxError} when it is not JSON. */
export function readManifest(content: string | Buffer): Manifest {
  const manifest: Manifest = JSON.parse(content.toString());
  return manifest;
}

/** The package of the commands; exercises need nothing that it does not need. */
export const COMMANDS = "@meanwhile/course";

/**
 * The folders of the packages that the commands of students need, directly or not. Which these are is not listed
 * anywhere: a package that only authors or instructors need is not reached.
 */
export function sharedPackages(root: string): string[] {
  const folders = packageFolders(root);
  const reached = new Set<string>();
  const visit = (names: readonly string[]): void => {
    for (const name of names) {
      const [folder, manifest] = folders.get(name) ?? [];
      if (folder === undefined || reached.has(folder)) continue;
      reached.add(folder);
      visit(Object.keys(manifest?.dependencies ?? {}));
    }
  };
  visit([COMMANDS]);
  return [...reached].toSorted();
}

/** Folder and manifest of each package by its name. */
function packageFolders(root: string): Map<string, [string, Manifest]> {
  if (!existsSync(join(root, "packages"))) return new Map();
  const folders = readdirSync(join(root, "packages")).map((name) => `packages/${name}`);
  const there = folders.filter((folder) => existsSync(join(root, folder, "package.json")));
  return new Map(
    there.map((folder) => {
      const manifest = readManifest(readFileSync(join(root, folder, "package.json")));
      return [manifest.name ?? folder, [folder, manifest]];
    }),
  );
}

/** The files of a shared package without its tests and without what only authors need. */
export function withoutAuthors(folder: string, files: Files): Files {
  const inside = [...files].filter(([path]) => {
    const [top = "", next] = path.slice(folder.length + 1).split("/");
    return !["test", "bench"].includes(top) && !(top === "src" && next === "author");
  });
  return new Map(inside);
}
