import { existsSync } from "node:fs";
import { join } from "node:path";
import { CourseError } from "./course-error.ts";

/**
 * The file, relative to the root, if it is there.
 *
 * @throws {CourseError} that says how to have it back.
 */
export function present(root: string, file: string): string {
  if (existsSync(join(root, file))) return file;
  throw missing(file);
}

/** @param path of a file or a folder, relative to the root */
export function missing(path: string): CourseError {
  return new CourseError(`${path} is missing. To have it back as it was: git checkout -- ${path}`);
}
