import type { Exercise } from "@meanwhile/course/src/exercises.ts";
import { block, plural } from "@meanwhile/course/src/terminal.ts";
import { UsageError } from "@meanwhile/course/src/usage-error.ts";
import { type Ignored, ingest, shown } from "../ingest/index.ts";
import { type Checked, staticChecks } from "../static/index.ts";
import { didYouMean } from "./did-you-mean.ts";
import { fromCaller, type GradeFlags } from "./options.ts";
import { isSame } from "./wanted-by.ts";

/**
 * What a class has handed in, with its syntax and types checked; tells what was ignored, and what is going on.
 *
 * @throws {UsageError} for a wrong folder or student
 * @throws {InputError} when the instructor must decide first
 */
export async function readClass(
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
