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
  throw new CourseError(`${file} is missing. To have it back as it was: git checkout -- ${file}`);
}
