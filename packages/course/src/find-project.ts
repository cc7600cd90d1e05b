import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Exercise } from "./exercises.ts";
import { closest, findExercise, namesOf } from "./find-exercise.ts";
import { lostFolders } from "./lost.ts";
import { UsageError } from "./usage-error.ts";

/**
 * What `pnpm test NAME` is about: an exercise, or the name of the vitest project of a solution or a package.
 *
 * @throws {UsageError} with the nearest name, when it is none of them.
 * @throws {CourseError} when it is an exercise whose folder is gone.
 */
export function findProject(root: string, exercises: readonly Exercise[], name: string): Exercise | string {
  const packages = packagesIn(root);
  const solutions = exercises
    .filter(({ solution }) => solution !== undefined)
    .map(({ number }) => `solution-${number}`);
  const plain = name
    .replace(/^@meanwhile\//, "")
    .replace(/^(\.\/)?packages\//, "")
    .replace(/\/$/, "")
    .replace(/^solution-(\d)$/, "solution-0$1");
  if ([...solutions, ...packages].includes(plain)) return plain;
  // Learners name exercises: of two that are as near, it is the exercise.
  const near = closest([...exercises.flatMap(namesOf), ...packages], plain);
  if (near !== undefined && packages.includes(near))
    throw new UsageError(`there is no package "${name}". Did you mean ${near}?`);
  return findExercise(exercises, name, () => lostFolders(root));
}

/** Packages that have tests. */
function packagesIn(root: string): string[] {
  const folder = join(root, "packages");
  return existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(join(folder, name, "test")))
    : [];
}
