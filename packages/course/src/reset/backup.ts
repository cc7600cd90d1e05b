import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CourseError } from "../course-error.ts";
import { codeOf } from "../error-code.ts";
import type { Exercise } from "../exercises.ts";

/** In the root, ignored by git; types, lint, tests and `check` look elsewhere. */
const FOLDER = ".meanwhile/backup";

/**
 * Keeps a copy of these files of an exercise, in a folder of its own named after the moment.
 *
 * @returns the folder, relative to the root
 * @throws {CourseError} when it could not be written; then nothing else has been touched.
 */
export function backUp(
  root: string,
  { number, slug }: Exercise,
  files: ReadonlyMap<string, Buffer>,
  now: Date,
): string {
  const parent = `${FOLDER}/${number}-${slug}`;
  try {
    mkdirSync(join(root, parent), { recursive: true });
    const folder = `${parent}/${makeFolder(join(root, parent), stampOf(now))}`;
    for (const [name, content] of files) {
      writeFileSync(join(root, folder, name), content, { flag: "wx", flush: true });
      if (!readFileSync(join(root, folder, name)).equals(content)) throw new Error(`${name} is not whole`);
    }
    return folder;
  } catch (cause) {
    throw new CourseError(
      `nothing was changed, because no copy could be written to ${parent} (${codeOf(cause)}): make room or give yourself the right to write there.`,
      { cause },
    );
  }
}

/** A copy is never written into the folder of another: the second of a second is `...-2`. */
function makeFolder(parent: string, stamp: string): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? stamp : `${stamp}-${count}`;
    try {
      mkdirSync(join(parent, name));
      return name;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
}

/** `2026-11-20-153007`, in the learner's own time, without the colons that Windows does not allow. */
export function stampOf(date: Date): string {
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
  return `${day}-${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join("")}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
