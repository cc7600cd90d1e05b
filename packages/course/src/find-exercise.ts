import { closestMatch } from "leven";
import type { Exercise } from "./exercises.ts";
import { missing } from "./present.ts";
import { UsageError } from "./usage-error.ts";

/**
 * The exercise that somebody means by `3`, `03`, `exercise-3`, `exercise-03`, `gather`, `03-gather`, its folder
 * or its file.
 *
 * @param lost folders of exercises that are gone
 * @throws {UsageError} with the nearest name, when there is none.
 * @throws {CourseError} when its folder is gone.
 */
export function findExercise(
  exercises: readonly Exercise[],
  name: string,
  lost: () => readonly string[] = () => [],
): Exercise {
  const found = exercises.find((exercise) => namesOf(exercise).includes(plain(name)));
  if (found !== undefined) return found;
  const gone = lost().find((folder) => namesOf(exerciseAt(folder)).includes(plain(name)));
  if (gone !== undefined) throw missing(gone);
  const [, whole = "", task = ""] = /^(.+)\.(\d+)$/.exec(plain(name)) ?? [];
  const meant = exercises.find((exercise) => namesOf(exercise).includes(whole));
  if (meant !== undefined)
    throw new UsageError(
      `"${name}" means task ${task} of exercise ${Number(meant.number)}, and this is about whole exercises: write ${whole}.`,
    );
  const near = closest(exercises.flatMap(namesOf), plain(name));
  const hit = exercises.find((exercise) => near !== undefined && namesOf(exercise).includes(near));
  const hint = hit === undefined ? "" : ` Did you mean ${hit.number} (${hit.slug})?`;
  throw new UsageError(`there is no exercise "${name}".${hint} There are: ${list(exercises)}.`);
}

/** Number and slug of `exercises/03-gather`. */
function exerciseAt(folder: string): Pick<Exercise, "number" | "slug"> {
  const [, number = "", slug = ""] = /(\d\d)-([^/]+)$/.exec(folder) ?? [];
  return { number, slug };
}

/** Every way to write the exercise's name. */
export function namesOf({ number, slug }: Pick<Exercise, "number" | "slug">): string[] {
  const short = String(Number(number));
  return [number, short, `exercise-${number}`, `exercise-${short}`, slug, `${number}-${slug}`];
}

/** The name that somebody may have mistyped. A wrong number is none: every number is near to another. */
export function closest(names: readonly string[], typed: string): string | undefined {
  if (/^(exercise-|solution-)?\d*$/.test(typed)) return undefined;
  return closestMatch(typed, names, { maxDistance: Math.min(3, Math.floor(typed.length / 2)) });
}

function plain(name: string): string {
  return name
    .replaceAll("\\", "/")
    .replace(/^(.*\/)?exercises\//, "")
    .replace(/\/(exercise(\.test)?\.ts|README\.md|hints\.md)?$/, "")
    .toLowerCase();
}

function list(exercises: readonly Exercise[]): string {
  return exercises.map(({ number, slug }) => `${number} ${slug}`).join(", ");
}
