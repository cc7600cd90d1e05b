import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Finds a link in folders that a box may write. Node's permission model follows links that are there, and forbids
 * making any.
 */
export function findLink(folders: readonly string[]): string | undefined {
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      if (entry.isSymbolicLink()) return join(entry.parentPath, entry.name);
    }
  }
  return undefined;
}
