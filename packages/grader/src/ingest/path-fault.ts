import { TAKEN } from "./limits.ts";
import { identityOf } from "./safe-name.ts";
import { shown } from "./shown.ts";
import type { Flag } from "./submission.ts";

/** Why a path cannot be laid out beside the others. */
export interface PathFault {
  /** Goes on from the path. */
  why: string;
  flag: Flag;
}

/**
 * What keeps a file from being laid out, on this system or on another: a zip can hold a file that is a folder, too,
 * and names without end. The same on every machine, whatever its own file system allows.
 *
 * @param path of a taken file in the exercise's folder
 * @param others paths of all taken files, and of those that are handed out with the exercise
 */
export function pathFault(path: string, others: readonly string[]): PathFault | undefined {
  const parts = path.split("/");
  if (parts.some((part) => Buffer.byteLength(part) > TAKEN.nameBytes))
    return { why: `has a name of more than ${TAKEN.nameBytes} bytes`, flag: "bad-name" };
  if (Buffer.byteLength(path) > TAKEN.pathBytes)
    return { why: `has a path of more than ${TAKEN.pathBytes} bytes`, flag: "bad-name" };
  const folders = new Set(parts.slice(1).map((_, index) => identityOf(parts.slice(0, index + 1).join("/"))));
  const file = others.find((other) => folders.has(identityOf(other)));
  if (file !== undefined)
    return { why: `is in a folder with the name of the file ${shown(file, 40)}`, flag: "bad-name" };
  const twin = others.find((other) => other !== path && identityOf(other) === identityOf(path));
  if (twin === undefined) return undefined;
  return { why: `and ${shown(twin, 40)} are one file on some systems`, flag: "case-clash" };
}
