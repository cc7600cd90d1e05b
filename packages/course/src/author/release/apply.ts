import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CourseError } from "../../course-error.ts";
import { codeOf } from "../../error-code.ts";
import { writeAtomically } from "../../write-atomically.ts";
import type { Files } from "./course-files.ts";
import { MANIFEST, print } from "./delivered.ts";
import type { Plan } from "./plan.ts";

/**
 * Puts files into an empty folder: written beside it first, then moved in. It does not give way to signals, so Ctrl-C
 * comes before or after.
 *
 * @throws {CourseError} when they cannot be written; then nothing is in the folder.
 */
export function fill(folder: string, files: Files): void {
  const moved: string[] = [];
  const existed = existsSync(folder);
  try {
    makeFolder(folder);
    const stage = stageIn(folder, files);
    try {
      for (const name of readdirSync(stage)) {
        renameSync(join(stage, name), join(folder, name));
        moved.push(name);
      }
    } finally {
      rmSync(stage, { recursive: true, force: true });
    }
  } catch (cause) {
    for (const name of existed ? moved : [""]) rmSync(join(folder, name), { recursive: true, force: true });
    throw cannotWrite(folder, "nothing was written", cause);
  }
}

/**
 * Carries out a plan. All is written before the first file is replaced, and each is replaced in one step; the manifest
 * comes last, so that whoever is cut off by a power failure only has to update again.
 *
 * @throws {CourseError} when something cannot be written.
 */
export function carryOut(folder: string, { write, remove, delivered }: Plan): void {
  try {
    const stage = stageIn(folder, write);
    try {
      for (const path of write.keys()) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        renameSync(join(stage, path), join(folder, path));
      }
    } finally {
      rmSync(stage, { recursive: true, force: true });
    }
    for (const path of remove) {
      rmSync(join(folder, path), { force: true });
      removeEmpty(folder, dirname(path));
    }
    writeAtomically(join(folder, MANIFEST), print(delivered));
  } catch (cause) {
    throw cannotWrite(folder, "the update is not complete; what students wrote is whole", cause);
  }
}

/** @note `mkdirSync` with `recursive` never returns where the system makes no folders, such as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** A folder in the edition itself, because a rename does not cross file systems; git ignores its name. */
function stageIn(folder: string, files: Files): string {
  const stage = join(folder, `.incoming.${process.pid}.tmp`);
  try {
    mkdirSync(stage);
    writeFiles(stage, files);
    return stage;
  } catch (error) {
    rmSync(stage, { recursive: true, force: true });
    throw error;
  }
}

/** Writes files into a folder, with the folders they need; programs as such, as pnpm would make them. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content, {
      mode: content.toString("latin1", 0, 2) === "#!" ? 0o755 : 0o644,
    });
  }
}

/** Takes away a folder in which nothing is left but what pnpm put there, and those around it. */
function removeEmpty(root: string, folder: string): void {
  const path = join(root, folder);
  if (folder === "." || !existsSync(path) || !statSync(path).isDirectory()) return;
  if (readdirSync(path).some((name) => name !== "node_modules")) return;
  rmSync(path, { recursive: true });
  removeEmpty(root, dirname(folder));
}

function cannotWrite(folder: string, state: string, cause: unknown): CourseError {
  return new CourseError(
    `${state}, because something in ${folder} cannot be written (${codeOf(cause)}): make room or give yourself the right to write there, then try again.`,
    { cause },
  );
}
