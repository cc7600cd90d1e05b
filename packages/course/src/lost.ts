import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EDITION } from "./reset/edition.ts";

/** Files of exercises that the course was handed out with and that are gone; none where nobody can tell. */
export function lostFiles(root: string): string[] {
  return handedOut(root).filter((path) => path.startsWith("exercises/") && !existsSync(join(root, path)));
}

/** Folders of exercises of which nothing is left: `exercises/03-gather`. */
export function lostFolders(root: string): string[] {
  const folders = lostFiles(root).map((path) => path.split("/").slice(0, 2).join("/"));
  return [...new Set(folders)].filter((folder) => !existsSync(join(root, folder)));
}

/** What is gone, each folder of which nothing is left in one. */
export function lost(root: string): string[] {
  const folders = lostFolders(root);
  const files = lostFiles(root).filter((path) => !folders.some((folder) => path.startsWith(`${folder}/`)));
  return [...folders, ...files];
}

/** A student edition keeps a list; of the course itself git knows. */
function handedOut(root: string): string[] {
  try {
    const path = join(root, EDITION, "manifest.json");
    if (existsSync(path)) {
      const { files }: { files: object } = JSON.parse(readFileSync(path, "utf8"));
      return Object.keys(files);
    }
    return execFileSync("git", ["ls-files", "-z", "--deleted", "exercises"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).split("\0");
  } catch {
    return [];
  }
}
