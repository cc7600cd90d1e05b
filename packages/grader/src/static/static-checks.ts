import type { Exercise } from "@meanwhile/course/src/exercises.ts";
import { ownPath, type Submission } from "../ingest/index.ts";
import { shown } from "../ingest/shown.ts";
import { readStarter, type Starter } from "../ingest/starter.ts";
import { type Checked, refused } from "./checked.ts";
import { refusal } from "./imports.ts";
import { missingExports } from "./missing-exports.ts";
import { exportsOf } from "./own-exports.ts";
import { readSources, type Sources } from "./read-sources.ts";
import { type Exported, SyntaxReader } from "./syntax/index.ts";
import type { Candidate } from "./types/candidate.ts";
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
  for (const submission of submissions) read.push(await look(submission, starters, syntax));
  const candidates = read.flatMap(({ candidate }) => (candidate === undefined ? [] : [candidate]));
  const types = await checkTypes(root, candidates, limits);
  return read.map(({ checked, candidate }) => {
    const result = candidate === undefined ? undefined : types.get(candidate);
    if (result === undefined) return checked;
    if (result.burning) return refused(checked, "its types are too much for the compiler.", []);
    if (result.errors.length > 0) return refused(checked, "it has type errors.", result.errors);
    return { ...checked, findings: [...checked.findings, ...result.findings] };
  });
}

/** An exercise as it was handed out, and what it exports. */
interface Handed {
  starter: Starter;
  exported: Exported[];
}

interface Read {
  checked: Checked;
  candidate?: Candidate;
}

async function look(
  submission: Submission,
  starters: ReadonlyMap<string, Handed>,
  syntax: SyntaxReader,
): Promise<Read> {
  const checked: Checked = { ...submission, findings: [], errors: [] };
  const handed = starters.get(submission.exercise);
  if (submission.state !== "gradable") return { checked };
  if (handed === undefined) throw new Error(`exercise ${submission.exercise} was not given`);
  const { starter, exported } = handed;
  const sources = await readSources(submission.files, syntax);
  const faults = faultsIn(submission, sources);
  if (faults.length > 0) return { checked: refused(checked, "it has syntax errors.", faults) };
  const foreign = foreignIn(submission, sources, starter.packages);
  if (foreign.length > 0) return { checked: refused(checked, "it imports what it may not.", foreign) };
  const own = exportsOf(sources);
  const promised = new Map<string, "promise" | "async-iterable">();
  for (const { name, gives } of exported) {
    if (gives !== "other" && own.some((one) => one.name === name)) promised.set(name, gives);
  }
  const ambient = [...sources.values()].some((facts) => facts.ambient);
  return {
    checked: { ...checked, findings: missingExports(exported, own) },
    candidate: { submission, starter, promised, ambient },
  };
}

function faultsIn(submission: Submission, sources: Sources): string[] {
  return [...sources].flatMap(([path, { faults }]) =>
    faults.map(
      ({ line, column, message }) =>
        `${shown(ownPath(submission, path))}:${line}:${column}: ${shown(message, 300)}`,
    ),
  );
}

function foreignIn(submission: Submission, sources: Sources, packages: readonly string[]): string[] {
  return [...sources].flatMap(([path, { requests }]) =>
    requests.flatMap((request) => {
      const why = refusal(path, request, packages);
      return why === undefined ? [] : [`${shown(ownPath(submission, path))}:${request.line}: ${why}`];
    }),
  );
}
