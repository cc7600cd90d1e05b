import { existsSync } from "node:fs";
import { join } from "node:path";
import { layersFor } from "@meanwhile/box/isolation";
import { CourseError } from "@meanwhile/course/src/course-error.ts";
import { listExercises } from "@meanwhile/course/src/exercises.ts";
import { block, plural, styled } from "@meanwhile/course/src/terminal.ts";
import { Conductor } from "../conduct/conductor.ts";
import { Fingerprint } from "../conduct/fingerprint.ts";
import { Journal } from "../conduct/journal.ts";
import { type GradeRecord, keepResults, keepUnclaimed, lockResults, readResults } from "../record/index.ts";
import { summary, writeReports } from "../report/index.ts";
import type { Checked } from "../static/index.ts";
import { chosen } from "./chosen.ts";
import { keptKey } from "./kept-key.ts";
import { type AskedFor, forgotten, keepAskedFor } from "./last-run.ts";
import { levelFor } from "./level-for.ts";
import { fromCaller, type GradeFlags } from "./options.ts";
import { Progress } from "./progress.ts";
import { readClass } from "./read-class.ts";
import { makeFolder, outFor } from "./results-folder.ts";
import { tellDifferences } from "./tell-differences.ts";
import { wantedBy } from "./wanted-by.ts";
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
  const { submissions, unclaimed } = await readClass(root, class_, exercises, flags, signal);
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
