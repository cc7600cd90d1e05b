import { accessSync, constants, existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { CourseError } from "../../course-error.ts";
import { UsageError } from "../../usage-error.ts";
import { MANIFEST } from "./delivered.ts";

/**
 * Where the edition goes, as an absolute path.
 *
 * @throws {UsageError} when it lies in the course.
 * @throws {CourseError} when something is there already, it cannot be written, or with `update` when there is no edition.
 */
export function targetOf(root: string, typed: string, update: boolean): string {
  const folder = resolve(typed);
  if (isInside(realPath(root), realPath(folder)))
    throw new UsageError(`${typed} is inside the course: choose a folder beside it, such as ../students.`);
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new CourseError(`${typed} is a file: name a folder.`);
  const edition = existsSync(join(folder, MANIFEST));
  // A repository that was just made may be there.
  const full = existsSync(folder) && readdirSync(folder).some((name) => name !== ".git");
  if (update && !edition)
    throw new CourseError(
      full
        ? `${typed} is no student edition: name the folder of one. To make one, name a new folder and leave out --update.`
        : `${typed} is no student edition: to make one there, leave out --update.`,
    );
  if (!update && edition)
    throw new CourseError(
      `${typed} is a student edition already: pnpm release --update brings it what is new.`,
    );
  if (!update && full) throw new CourseError(`${typed} is not empty: name a new or an empty folder.`);
  if (!canWrite(folder))
    throw new CourseError(`${typed} cannot be written: choose a folder where you have the right to write.`);
  return folder;
}

/** In the folder, or where it will be made. */
function canWrite(folder: string): boolean {
  if (!existsSync(folder)) return canWrite(dirname(folder));
  if (!statSync(folder).isDirectory()) return false;
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Without symbolic links, as far as the path exists. */
function realPath(path: string): string {
  if (existsSync(path) || path === dirname(path)) return realpathSync(path);
  return join(realPath(dirname(path)), relative(dirname(path), path));
}

function isInside(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}
