import { closeSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Writes a file so that whoever is interrupted, and whoever reads meanwhile, has the old one or the new one. */
export function writeAtomically(path: string, content: string | Uint8Array): void {
  replace(path, (temporary) => writeFileSync(temporary, content));
}

/** The same, one part after the other: together they may be longer than a string can be. */
export function writePartsAtomically(path: string, parts: Iterable<string>): void {
  replace(path, (temporary) => {
    const fd = openSync(temporary, "w");
    try {
      for (const part of parts) writeFileSync(fd, part);
    } finally {
      closeSync(fd);
    }
  });
}

function replace(path: string, write: (temporary: string) => void): void {
  // Beside it, because a rename does not cross file systems; its name is ignored by git and by `check`.
  const temporary = join(dirname(path), `.${basename(path).replace(/^\./, "")}.${process.pid}.tmp`);
  try {
    write(temporary);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}
