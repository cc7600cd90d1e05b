import type { Exercise } from "@meanwhile/course/src/exercises.ts";
import { findExercise } from "@meanwhile/course/src/find-exercise.ts";
import { UsageError } from "@meanwhile/course/src/usage-error.ts";

/** @throws {UsageError} when one does not exist, or has no hidden tests here */
export function chosen(all: readonly Exercise[], names: readonly string[] | undefined): Exercise[] {
  const exercises = names === undefined ? all : [...new Set(names.map((name) => findExercise(all, name)))];
  const blind = exercises.find(({ solution }) => solution === undefined);
  if (blind === undefined) return [...exercises];
  throw new UsageError(`exercise ${blind.number} has no hidden tests here: grade with the whole course.`);
}
