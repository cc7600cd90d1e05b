import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { CourseError } from "./course-error.ts";
import { listExercises } from "./exercises.ts";

/** The repository that this file belongs to. */
const OWN = join(import.meta.dirname, "../../..");

/**
 * The course that a command is about: the nearest folder, from `from` upwards, that is one; else the repository
 * that the command belongs to.
 *
 * @throws {CourseError} when it holds no exercise.
 */
export function findRoot(from: string): string {
  const root = nearest(from) ?? OWN;
  if (listExercises(root).length > 0) return root;
  throw new CourseError(`there is no exercise in ${join(root, "exercises")}: get the course again.`);
}

function nearest(folder: string): string | undefined {
  if (existsSync(join(folder, "exercises")) && existsSync(join(folder, "vitest.config.ts"))) return folder;
  return folder === dirname(folder) ? undefined : nearest(dirname(folder));
}
