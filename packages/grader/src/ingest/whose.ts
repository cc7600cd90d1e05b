import { basename, join } from "node:path";
import type { Exercise } from "@meanwhile/course/src/exercises.ts";
import type { ClassEntry } from "./class-entry.ts";
import type { ClassFolder } from "./class-folder.ts";
import { type NamedEntry, readName } from "./lms-names.ts";
import { isNamed } from "./locate.ts";
import type { Named } from "./newest.ts";
import type { RosterRow } from "./roster.ts";
import { identityOf } from "./safe-name.ts";
import type { Ignored } from "./submission.ts";

/** The entries of a class by whether somebody handed them in. */
export interface Whose {
  named: Named[];
  /** By their whole paths. */
  ignored: Ignored[];
  /** Of nobody that is known, so that somebody must look: by their names in the folder of the class. */
  unclaimed: Ignored[];
}

/**
 * @param rows the roster, which tells of files that nobody opens whose they are
 * @param exercises whose files have names that are no student's
 */
export function whoseEntries(
  { entries, name, origin }: ClassFolder,
  rows: readonly RosterRow[],
  exercises: readonly Exercise[],
): Whose {
  const whose: Whose = { named: [], ignored: [], unclaimed: [] };
  for (const entry of entries) {
    const read = readName(entry.name, name);
    if (entry.name.startsWith(".")) whose.ignored.push({ path: join(origin, entry.name), why: "is hidden" });
    else if (entry.kind === "results")
      whose.unclaimed.push({ path: entry.name, why: "is a folder of results, and no student" });
    else if (isNameless(entry, read, exercises) && ownerOf(entry.name, rows) === undefined)
      whose.unclaimed.push({
        path: entry.name,
        why: "is named like an exercise, not like a student: call it by the student's id",
      });
    else if (isRecognised(entry, read)) whose.named.push({ ...read, entry });
    else {
      const id = ownerOf(entry.name, rows);
      const why = "is neither a folder, a zip nor a .ts file";
      if (id === undefined) whose.unclaimed.push({ path: entry.name, why });
      else whose.named.push(closed(id, entry));
    }
  }
  return whose;
}

/** `exercise.ts`, `03-gather.ts`: a student's file without the student. A mere number may be an id. */
function isNameless(
  { kind, name }: ClassEntry,
  { attachment }: NamedEntry,
  exercises: readonly Exercise[],
): boolean {
  if (kind !== "file" || attachment !== undefined || !name.endsWith(".ts")) return false;
  const stem = basename(name, ".ts");
  if (/^\d+$/.test(stem)) return false;
  return stem.toLowerCase() === "exercise" || exercises.some((exercise) => isNamed(stem, exercise));
}

function isRecognised({ kind, name }: ClassEntry, { attachment, typed }: NamedEntry): boolean {
  return kind !== "file" || attachment !== undefined || typed === true || name.endsWith(".ts");
}

/** The longest part of the name before a dot that is an id: `elena` for `elena.tar.gz`. */
function ownerOf(name: string, rows: readonly RosterRow[]): string | undefined {
  const parts = name.split(".");
  const stems = parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join("."));
  const ids = stems.map((stem) => rows.find(({ id }) => identityOf(id) === identityOf(stem))?.id);
  return ids.find((id) => id !== undefined);
}

function closed(id: string, entry: ClassEntry): Named {
  const { name } = entry;
  return { id, flags: [], attachment: { given: name, name, version: 0 }, closed: true, entry };
}
