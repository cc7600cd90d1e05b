import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "./write-atomically.ts";

/** In the root of the course, ignored by git: small things that nobody misses when they are lost. */
const FILE = ".meanwhile.json";

/** What was noted under this name. A file that is missing, or that cannot be understood, is empty. */
export function readNote(root: string, name: string): unknown {
  return new Map(Object.entries(readNotes(root))).get(name);
}

/** @throws what the file system says, when the file cannot be written. */
export function writeNote(root: string, name: string, value: unknown): void {
  // Read again, for another command may have noted something meanwhile.
  const notes = { ...readNotes(root), [name]: value };
  writeAtomically(join(root, FILE), `${JSON.stringify(notes, null, 2)}\n`);
}

function readNotes(root: string): object {
  try {
    const notes: unknown = JSON.parse(readFileSync(join(root, FILE), "utf8"));
    return typeof notes === "object" && notes !== null && !Array.isArray(notes) ? notes : {};
  } catch {
    return {};
  }
}
