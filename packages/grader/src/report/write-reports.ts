import { dirname, join } from "node:path";
import { type Format, FORMATS, reportFiles } from "./report-files.ts";
import { mkdirSync, rmSync } from "node:fs";
import type { Ignored } from "../ingest/index.ts";
import type { GradeRecord } from "../record/index.ts";
import { writeAtomically } from "@meanwhile/course/src/write-atomically.ts";

/**
 * Writes reports into a folder, which is made where it is missing. Whoever is interrupted has each file as it was or
 * as it shall be; the next run writes them all again.
 *
 * @param unclaimed what lay in the class and belongs to nobody
 * @returns the paths of the reports to begin with, for people: what to read, then what to hand on.
 * @throws what the file system says: no room, no right.
 */
export function writeReports(
  records: readonly GradeRecord[],
  folder: string,
  formats: readonly Format[] = FORMATS,
  unclaimed: readonly Ignored[] = [],
): string[] {
  for (const [path, text] of reportFiles(records, formats, unclaimed)) {
    const file = join(folder, ...path.split("/"));
    mkdirSync(dirname(file), { recursive: true });
    if (text === undefined) rmSync(file, { force: true });
    else writeAtomically(file, text);
  }
  return FORMATS.filter((format) => formats.includes(format)).flatMap((format) =>
    FIRST[format].map((path) => join(folder, path)),
  );
}

/** Where to begin to read; files and folders that stand for others. */
const FIRST: Record<Format, readonly string[]> = {
  csv: ["grades.csv", "gradebook.csv", "items.csv"],
  html: [join("html", "index.html")],
  junit: ["junit.xml"],
  gradescope: ["gradescope"],
  classroom: ["classroom"],
};
