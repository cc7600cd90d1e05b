import { readdirSync, statSync } from "node:fs";
import { basename, join, sep } from "node:path";

/** What an exercise is made of. A lesson or a hint that changes is no reason to run it again. */
const MODULE = /\.(?:[cm]?[jt]s|json)$/;

export function isModuleFile(path: string): boolean {
  return MODULE.test(path) && !basename(path).startsWith(".") && !path.split(sep).includes("node_modules");
}

/** The modules below a folder, with their full paths; none where there is no such folder. */
export function modulesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter(isModuleFile)
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Another text whenever a module below the folder has come, gone or been written. */
export function stampOf(folder: string): string {
  return modulesBelow(folder).map(lineOf).join("\n");
}

function lineOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? "" : `${path} ${found.ino} ${found.size} ${found.mtimeMs}`;
}
