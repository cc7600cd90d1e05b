import { ownPath, type Submission } from "../ingest/index.ts";
import { shown } from "../ingest/shown.ts";
import type { Starter } from "../ingest/starter.ts";
import { type Checked, refused } from "./checked.ts";
import { refusal } from "./imports.ts";
import { missingExports } from "./missing-exports.ts";
import { exportsOf } from "./own-exports.ts";
import { readSources, type Sources } from "./read-sources.ts";
import type { Exported, SyntaxReader } from "./syntax/index.ts";
import type { Candidate, Promised } from "./types/candidate.ts";

/** An exercise as it was handed out, and what it exports. */
export interface Handed {
  starter: Starter;
  exported: Exported[];
}

/** What its syntax says of a submission; a candidate where its types are still to be checked. */
export interface Read {
  checked: Checked;
  candidate?: Candidate;
}

/** Checks all that can be seen in the syntax of one submission. */
export async function look(
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
  const promised = new Map<string, Promised>();
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
