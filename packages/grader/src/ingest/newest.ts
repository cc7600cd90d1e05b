import { join } from "node:path";
import type { ClassEntry } from "./class-entry.ts";
import type { NamedEntry } from "./lms-names.ts";
import type { Ignored } from "./submission.ts";

/** An entry of a class, and what its name tells. */
export type Named = NamedEntry & {
  entry: ClassEntry;
  /** A file that nobody opens, such as `ana.rar`: it counts where there is nothing else. */
  closed?: true;
};

/**
 * Blackboard keeps every attempt, and the last is meant. Canvas counts what a student hands in under the same name, and the last is meant. Where the first is not there,
 * the numbers may be the student's own: `exercise-3.ts`, `exercise-4.ts`.
 */
export function newest(group: Named[], origin: string, ignored: Ignored[]): Named[] {
  return group.filter(({ attachment, entry, attempt }) => {
    const later = group.find((other) => (other.attempt ?? "") > (attempt ?? ""));
    if (later !== undefined && attempt !== undefined) {
      ignored.push({ path: join(origin, entry.name), why: `is older than ${later.entry.name}` });
      return false;
    }
    const same = group.filter(
      (other) => attachment !== undefined && other.attachment?.name === attachment.name,
    );
    const newer = same.find((other) => versionOf(other) > (attachment?.version ?? 0));
    if (newer === undefined || same.every((other) => versionOf(other) > 0)) return true;
    ignored.push({ path: join(origin, entry.name), why: `is older than ${newer.entry.name}` });
    return false;
  });
}

function versionOf({ attachment }: Named): number {
  return attachment?.version ?? 0;
}
