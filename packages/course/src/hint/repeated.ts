import type { Exercise } from "../exercises.ts";
import { readNote, writeNote } from "../notes.ts";

const NOTE = "lastFailures";

/**
 * Notes why an exercise has failed now.
 *
 * @param cause undefined when it has passed
 * @returns so many times in a row it has failed for this cause, this time included
 */
export function countInARow(root: string, { number, slug }: Exercise, cause: string | undefined): number {
  const noted = readNote(root, NOTE);
  const failures = new Map<string, unknown>(
    typeof noted === "object" && noted !== null ? Object.entries(noted) : [],
  );
  const name = `${number}-${slug}`;
  if (cause === undefined && !failures.has(name)) return 0;
  const times = cause === undefined ? 0 : timesOf(failures.get(name), cause) + 1;
  if (times === 0) failures.delete(name);
  else failures.set(name, { cause, times });
  try {
    writeNote(root, NOTE, Object.fromEntries(failures));
  } catch {
    // Then nobody is offered a hint: no reason to say anything below the learner's own results.
  }
  return times;
}

/** So many times in a row it was this cause before. */
function timesOf(noted: unknown, cause: string): number {
  if (typeof noted !== "object" || noted === null || !("cause" in noted) || !("times" in noted)) return 0;
  return noted.cause === cause && typeof noted.times === "number" ? noted.times : 0;
}
