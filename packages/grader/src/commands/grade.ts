import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { layersFor, type Level, strongestLevel } from "@meanwhile/box/isolation";
import { CourseError } from "@meanwhile/course/src/course-error.ts";
import { type Exercise, listExercises } from "@meanwhile/course/src/exercises.ts";
import { findExercise } from "@meanwhile/course/src/find-exercise.ts";
import { block, plural, styled } from "@meanwhile/course/src/terminal.ts";
import { UsageError } from "@meanwhile/course/src/usage-error.ts";
import { writeAtomically } from "@meanwhile/course/src/write-atomically.ts";
import { Conductor } from "../conduct/conductor.ts";
import { Fingerprint } from "../conduct/fingerprint.ts";
import { Journal } from "../conduct/journal.ts";
import { freshKey } from "../conduct/seed.ts";
import { type Ignored, ingest, shown } from "../ingest/index.ts";
import { identityOf } from "../ingest/safe-name.ts";
import {
  type GradeRecord,
  keepResults,
  keepUnclaimed,
  type KeptResults,
  lockResults,
  readResults,
} from "../record/index.ts";
import { differences, summary, writeReports } from "../report/index.ts";
import { type Checked, staticChecks } from "../static/index.ts";
import { didYouMean } from "./did-you-mean.ts";
import { type AskedFor, forgotten, keepAskedFor } from "./last-run.ts";
import { missingLayer } from "./missing-layer.ts";
import { fromCaller, type GradeFlags } from "./options.ts";
import { Progress } from "./progress.ts";
import { makeFolder, outFor } from "./results-folder.ts";
import { whoIsBelow } from "./who-is-below.ts";

/**
 * `pnpm grade DIR`: grades what a class has handed in.
 *
 * @param scratch a folder for what is written while grading
 * @returns the exit status: 0 done, 1 below `--fail-under`, 5 some rows are grader errors
 * @throws {UsageError} for a wrong folder, exercise or student (2)
 * @throws WeakIsolation when the machine gives less than was asked for (3)
 * @throws {InputError} when the instructor must decide first (4)
 * @throws {ResultsInUse} when another grader is at work on these results (6)
 */
export async function grade(
  root: string,
  folder: string,
  flags: GradeFlags,
  scratch: string,
  signal: AbortSignal,
): Promise<number> {
  const class_ = fromCaller(folder);
  const exercises = chosen(listExercises(root), flags.exercise);
  const level = levelFor(flags);
  const out = outFor(class_, flags.out);
  const asked: AskedFor = {
    ...(flags.exercise === undefined ? {} : { exercises: exercises.map(({ number }) => number).toSorted() }),
    ...(flags.roster === undefined ? {} : { roster: fromCaller(flags.roster) }),
  };
  const hint = forgotten(out, asked, fromCaller("."));
  if (hint !== undefined) console.error(`\n${styled("red", block(hint, 1))}\n`);
  using lock = new DisposableStack();
  const take = (): void => {
    makeFolder(out);
    lock.use(lockResults(out));
  };
  // Where there are results, at once: who has to wait for another grader should not wait for the types before.
  const isThere = existsSync(out);
  if (isThere) take();
  const { submissions, unclaimed } = await read(root, class_, exercises, flags, signal);
  signal.throwIfAborted();
  // Elsewhere only now: a mistake in what was typed leaves no folder.
  if (!isThere) take();
  const key = flags.seed ?? keptKey(join(out, "seed-key"));

  using journal = new Journal(join(out, "journal.jsonl"));
  for (const warning of journal.warnings) console.error(` warning: ${warning}`);
  const { timeout, jobs, force = false } = flags;
  const records = await conduct(submissions, wantedBy(flags), {
    root,
    scratch,
    exercises,
    level,
    jobs,
    timeout,
    key,
    force,
    journal,
    signal,
    fingerprint: new Fingerprint(root, { level, layers: [...layersFor(level)], timeout }),
  });
  const missing = submissions.length - records.length;
  if (missing > 0)
    console.error(` Not in the reports: ${plural(missing, "result")} that --only has left out.`);
  const before = flags.diff === true ? readResults(out) : undefined;
  keepResults(out, records);
  keepUnclaimed(out, unclaimed);
  keepAskedFor(out, asked);
  if (flags.diff === true) tellDifferences(before, records);
  console.log(`\n${summary(records, writeReports(records, out, flags.format, unclaimed), unclaimed)}`);
  if (records.some(({ state }) => state === "grader-error")) return 5;
  const below = whoIsBelow(records, flags.failUnder);
  if (below === undefined) return 0;
  console.error(block(below, 1));
  return 1;
}

function tellDifferences(before: KeptResults | undefined, records: readonly GradeRecord[]): void {
  for (const warning of before?.warnings ?? []) console.error(` warning: ${warning}`);
  const changed =
    before === undefined
      ? ["There are no earlier results to compare with."]
      : differences(before.records, records);
  console.log(
    `\n${changed.length === 0 ? " Nothing has changed." : changed.map((line) => ` ${line}`).join("\n")}`,
  );
}

async function read(
  root: string,
  folder: string,
  exercises: readonly Exercise[],
  { roster, only }: GradeFlags,
  signal: AbortSignal,
): Promise<{ submissions: Checked[]; unclaimed: Ignored[] }> {
  const options = roster === undefined ? { root } : { root, roster: fromCaller(roster) };
  const { submissions, ignored, unclaimed, warnings } = await ingest(folder, exercises, options);
  for (const warning of warnings) console.error(` warning: ${warning}`);
  for (const { path, why } of ignored.slice(0, 5))
    console.error(block(`ignored:  ${shown(path, 60)}: ${why}`, 1));
  if (ignored.length > 5) console.error(` ignored: ${ignored.length - 5} more`);
  const ids = [...new Set(submissions.map(({ student }) => student.id))];
  const unknown = only?.find((asked) => !ids.some((id) => isSame(id, asked)));
  if (unknown !== undefined) {
    throw new UsageError(`there is no student "${shown(unknown)}" in ${folder}.${didYouMean(unknown, ids)}`);
  }
  // Types of a class may take a minute, and nobody would wait for them.
  signal.throwIfAborted();
  console.error(
    `\n ${plural(ids.length, "student")}, ${plural(exercises.length, "exercise")}. Checking syntax and types ...`,
  );
  return { submissions: await staticChecks(submissions, exercises, { root }), unclaimed };
}

function wantedBy({ only }: GradeFlags): (submission: Checked) => boolean {
  return ({ student }) => only === undefined || only.some((asked) => isSame(student.id, asked));
}

/** As a keyboard gives it, it may be another sequence of code points than a file system's. */
function isSame(id: string, asked: string): boolean {
  return identityOf(id) === identityOf(asked);
}

async function conduct(
  submissions: readonly Checked[],
  wanted: (submission: Checked) => boolean,
  options: Omit<ConstructorParameters<typeof Conductor>[0], "onRecord">,
): Promise<GradeRecord[]> {
  using progress = new Progress(submissions.filter(wanted).length);
  const conductor = new Conductor({ ...options, onRecord: (record, kept) => progress.tell(record, kept) });
  try {
    return await conductor.grade(submissions, wanted);
  } catch (error) {
    if (options.signal.aborted) {
      throw new CourseError(
        `Interrupted: ${conductor.records.length} of ${plural(submissions.length, "result")} are there. The same command goes on.`,
      );
    }
    throw error;
  }
}

/** @throws {UsageError} when one does not exist, or has no hidden tests here */
export function chosen(all: readonly Exercise[], names: readonly string[] | undefined): Exercise[] {
  const exercises = names === undefined ? all : [...new Set(names.map((name) => findExercise(all, name)))];
  const blind = exercises.find(({ solution }) => solution === undefined);
  if (blind === undefined) return [...exercises];
  throw new UsageError(`exercise ${blind.number} has no hidden tests here: grade with the whole course.`);
}

/** Loudly, where it is less than it might be. */
export function levelFor({
  isolation,
  requireIsolation,
}: Pick<GradeFlags, "isolation" | "requireIsolation">): Level {
  const { level: strongest, missing } = strongestLevel();
  // Never by itself: code of students without any box is for those who ask for it.
  if (isolation === "auto" && strongest === "none") layersFor("default");
  const level = isolation === "auto" ? strongest : isolation;
  if (
    requireIsolation !== undefined &&
    (level === "none" || (requireIsolation === "sealed" && level !== "sealed"))
  ) {
    if (isolation !== "auto")
      throw new UsageError(
        `--isolation ${level} is less than --require-isolation ${requireIsolation} asks for.`,
      );
    layersFor(requireIsolation);
  }
  layersFor(level);
  if (level === "none")
    console.error(styled("red", " Isolation: none. Code of students can do all that you can do, and cheat."));
  for (const layer of isolation === "auto" ? missing : []) console.error(missingLayer(level, layer));
  return level;
}

/** Drawn once for a folder of results, so that the next run agrees with this one. */
function keptKey(path: string): string {
  const kept = existsSync(path) ? readFileSync(path, "utf8").trim() : "";
  if (kept !== "") return kept;
  const key = freshKey();
  writeAtomically(path, `${key}\n`);
  return key;
}
