import type { Exercise } from "@meanwhile/course/src/exercises.ts";
import type { HandIn } from "./hand-in.ts";
import type { RosterRow } from "./roster.ts";
import { identityOf, safeName } from "./safe-name.ts";
import type { Submission } from "./submission.ts";

/** A student who handed in nothing has a row, too. */
export function absentees(
  rows: readonly RosterRow[],
  found: readonly HandIn[],
  exercises: readonly Exercise[],
): Submission[] {
  const there = new Set(found.map(({ id }) => identityOf(id)));
  return rows
    .filter(({ id }) => !there.has(identityOf(id)))
    .flatMap(({ id, name }) =>
      exercises.map(({ number }) => ({
        student: { id, safe: safeName(id), ...(name === undefined ? {} : { name }) },
        exercise: number,
        files: new Map<string, Uint8Array>(),
        ignored: [],
        flags: [],
        state: "no-attempt" as const,
        reason: "nothing was handed in.",
      })),
    );
}
