import { renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Writes a file so that whoever is interrupted, and whoever reads meanwhile, has the old one or the new one. */
export function writeAtomically(path: string, content: string | Uint8Array): void {
  // Beside it, because a rename does not cross file systems; its name is ignored by git and by `check`.
  const temporary = join(dirname(path), `.${basename(path).replace(/^\./, "")}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}
