import { closestMatch } from "leven";
import type { Exercise } from "./exercises.ts";
import { UsageError } from "./usage-error.ts";

/**
 * The exercise that somebody means by `3`, `03`, `exercise-3`, `exercise-03`, `gather`, `03-gather` or its
 * folder.
 *
 * @throws {UsageError} with the nearest names, when there is none.
 */
export function findExercise(exercises: readonly Exercise[], name: string): Exercise {
  const found = exercises.find((exercise) => namesOf(exercise).includes(plain(name)));
  if (found !== undefined) return found;
  throw new UsageError(`there is no exercise "${name}". ${nearest(exercises, name)}`);
}

/** Every way to write the exercise's name. */
export function namesOf({ number, slug }: Exercise): string[] {
  const short = String(Number(number));
  return [number, short, `exercise-${number}`, `exercise-${short}`, slug, `${number}-${slug}`];
}

function plain(name: string): string {
  return name.replace(/^\.?\/?exercises\//, "").replace(/[/\\]+$/, "").toLowerCase();
}

function nearest(exercises: readonly Exercise[], name: string): string {
  const near = closestMatch(plain(name), exercises.flatMap(namesOf), { maxDistance: 3 });
  const hit = exercises.find((exercise) => near !== undefined && namesOf(exercise).includes(near));
  const all = exercises.map(({ number, slug }) => `${number} ${slug}`).join(", ");
  return hit === undefined ? `There are: ${all}.` : `Did you mean ${hit.number} (${hit.slug})? There are: ${all}.`;
}
