import { join } from "node:path";
import { UsageError } from "@meanwhile/course/src/usage-error.ts";
import type { ClassFolder } from "./class-folder.ts";
import { isResults } from "./folder-entry.ts";
import type { HandIns } from "./hand-in.ts";
import { shown } from "./shown.ts";

/** Names that are told. */
const MOST = 5;

/** @throws {UsageError} when it is not the folder of a class, but one around it, or nobody has handed in anything */
export function checkClass({ entries, origin }: ClassFolder, { handIns }: HandIns): void {
  if (isResults(origin))
    throw new UsageError(`${shown(origin)} is a folder of results: give that of the class.`);
  const results = entries.filter(({ kind }) => kind === "results");
  const folders = entries.filter(({ kind, name }) => kind === "folder" && !name.startsWith("."));
  // By the names, which no student chooses: who hands in a folder that looks like results must stop nobody else.
  const meant = folders.find(({ name }) => results.some((each) => each.name === `${name}-graded`));
  if (meant !== undefined)
    throw new UsageError(
      `${shown(origin)} holds the results of a class beside it. Did you mean ${shown(join(origin, meant.name))}?`,
    );
  if (handIns.length > 0) return;
  const names = entries.slice(0, MOST).map(({ name }) => shown(name, 60));
  const more = entries.length > MOST ? ` and ${entries.length - MOST} more` : "";
  throw new UsageError(
    `nobody has handed in anything in ${shown(origin)}, there is only ${names.join(", ")}${more}: give a folder with a folder, a zip or a .ts file for each student.`,
  );
}
