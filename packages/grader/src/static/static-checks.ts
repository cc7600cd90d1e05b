import type { Exercise } from "@meanwhile/course/src/exercises.ts";
import type { Submission } from "../ingest/index.ts";
import { readStarter } from "../ingest/starter.ts";
import { type Checked, refused } from "./checked.ts";
import { type Handed, look, type Read } from "./look.ts";
import { exportsOf } from "./own-exports.ts";
import { readSources } from "./read-sources.ts";
import { SyntaxReader } from "./syntax/index.ts";
import { checkTypes } from "./types/check-types.ts";
import type { CompilerLimits } from "./types/compiler.ts";

export interface StaticOptions {
  /** The folder of the course. */
  root: string;
  /** Of the compiler, for one submission. Default: 20 seconds of processor time, 2 GB. */
  limits?: CompilerLimits;
}

/**
 * Says of each submission that may be gradable whether it can be run at all: it is TypeScript, imports only what it
 * may, its types are right. Names exports that are missing or give no promise; those do not stop it.
 *
 * @returns one for each, in the same order
 * @throws when the exercises themselves do not hold
 */
export async function staticChecks(
  submissions: readonly Submission[],
  exercises: readonly Exercise[],
  { root, limits }: StaticOptions,
): Promise<Checked[]> {
  await using syntax = new SyntaxReader();
  const starters = new Map<string, Handed>();
  for (const exercise of exercises) {
    const starter = await readStarter(root, exercise);
    const exported = exportsOf(await readSources(starter.sources, syntax));
    starters.set(exercise.number, { starter, exported });
  }
  const read: Read[] = [];
  for (const submission of submissions) {
    const handed = starters.get(submission.exercise);
    if (handed === undefined) throw new Error(`exercise ${submission.exercise} was not given`);
    read.push(await look(submission, handed, syntax));
  }
  const candidates = read.flatMap(({ candidate }) => (candidate === undefined ? [] : [candidate]));
  const types = await checkTypes(root, candidates, limits);
  return read.map(({ checked, candidate }) => {
    const result = candidate === undefined ? undefined : types.get(candidate);
    if (result === undefined) return checked;
    if (result.unchecked !== undefined) return refused(checked, result.unchecked, result.errors);
    if (result.errors.length > 0) return refused(checked, "it has type errors.", result.errors);
    return { ...checked, findings: [...checked.findings, ...result.findings] };
  });
}
