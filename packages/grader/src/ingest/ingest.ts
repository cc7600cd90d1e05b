import type { Exercise } from "@meanwhile/course/src/exercises.ts";
import { UsageError } from "@meanwhile/course/src/usage-error.ts";
import { SyntaxReader } from "../static/syntax/index.ts";
import { absentees } from "./absentees.ts";
import { openClass } from "./class-folder.ts";
import { type HandIn, handIns } from "./hand-in.ts";
import { checkClass } from "./nothing-there.ts";
import { readHandIn } from "./read-hand-in.ts";
import { readRoster, type RosterRow } from "./roster.ts";
import { identityOf, safeName } from "./safe-name.ts";
import { checkSameClass } from "./same-class.ts";
import { shown } from "./shown.ts";
import { readStarter } from "./starter.ts";
import type { Ignored, Student, Submission } from "./submission.ts";

export interface IngestOptions {
  /** The folder of the course, where the exercises are. */
  root: string;
  /** A CSV file of who is in the class, so that nobody is missing in the result. Default: none. */
  roster?: string;
}

export interface Ingested {
  /** One for each student and each exercise, in the order of ids and of exercises. */
  submissions: Submission[];
  /** What belongs to no answer, each once, by its whole path. */
  ignored: Ignored[];
  /** Sentences for the instructor, on what was taken for what. */
  warnings: string[];
  /** Entries of the class that belong to no student who is known, each by its name there: somebody must look. */
  unclaimed: Ignored[];
}

/**
 * Reads what an LMS left, and writes nothing. Students can hand in anything: that costs them, not the others.
 *
 * @param folder of a class, or the zip of one
 * @throws {UsageError} when there is no such folder, nothing in it, or only what one student handed in (exit 2)
 * @throws {InputError} when the instructor must decide first, as with two folders for one student (exit 4)
 */
export async function ingest(
  folder: string,
  exercises: readonly Exercise[],
  { root, roster }: IngestOptions,
): Promise<Ingested> {
  await using opened = await openClass(folder);
  // Else its exercises would be students, and the results lie among those of the class.
  if (opened.entries.some(({ name, kind }) => name === "exercises" && kind === "folder"))
    throw new UsageError(
      `${shown(opened.origin)} holds a folder "exercises", as one student hands it in: give the folder of the class, and name the student with --only.`,
    );
  const rows = roster === undefined ? undefined : await readRoster(roster);
  const all = handIns(opened, rows ?? [], exercises);
  checkClass(opened, all);
  const { handIns: found, ignored, unclaimed } = all;
  if (rows !== undefined && roster !== undefined) checkSameClass(rows, found, roster);
  const starters = await Promise.all(exercises.map(async (exercise) => readStarter(root, exercise)));
  await using syntax = new SyntaxReader();
  const submissions: Submission[] = [];
  for (const handIn of found) {
    const row = rows?.find(({ id }) => identityOf(id) === identityOf(handIn.id));
    const read = await readHandIn(handIn, studentOf(handIn, row), starters, syntax, root);
    if (rows !== undefined && row === undefined)
      for (const submission of read.submissions) submission.flags.push("not-on-roster");
    submissions.push(...read.submissions);
    ignored.push(...read.ignored);
  }
  submissions.push(...absentees(rows ?? [], found, exercises));
  return { submissions: submissions.toSorted(byStudent), ignored, unclaimed, warnings: opened.warnings };
}

function studentOf({ id, name }: HandIn, row: RosterRow | undefined): Student {
  const known = row?.name ?? name;
  return { id, safe: safeName(id), ...(known === undefined ? {} : { name: known }) };
}

/** By code points, so that the order is the same on every machine; exercises stay in theirs. */
function byStudent({ student: one }: Submission, { student: other }: Submission): number {
  return one.id < other.id ? -1 : Number(one.id > other.id);
}
