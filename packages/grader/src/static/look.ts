import { codeOf } from "@meanwhile/course/src/error-code.ts";
import { ownPath, type Submission } from "../ingest/index.ts";
import { shown } from "../ingest/shown.ts";
import type { Starter } from "../ingest/starter.ts";
import { type Checked, refused } from "./checked.ts";
import { foreignIn } from "./foreign.ts";
import { isOfPackage } from "./imports.ts";
import { Interrupted } from "./interrupted.ts";
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

/**
 * Checks all that can be seen in the syntax of one submission. An error that nobody foresaw costs only this one.
 *
 * @throws {Interrupted} and when a file without any fault cannot be read either
 */
export async function look(submission: Submission, handed: Handed, syntax: SyntaxReader): Promise<Read> {
  const checked: Checked = { ...submission, findings: [], errors: [] };
  if (submission.state !== "gradable") return { checked };
  try {
    return await lookInto(submission, checked, handed, syntax);
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    await syntax.read({ path: "exercise.ts", text: "export {};" });
    return { checked: refused(checked, `it cannot be checked (${shown(codeOf(error))}).`, []) };
  }
}

async function lookInto(
  submission: Submission,
  checked: Checked,
  { starter, exported }: Handed,
  syntax: SyntaxReader,
): Promise<Read> {
  const sources = await readSources(submission.files, syntax);
  const faults = faultsIn(submission, sources);
  if (faults.length > 0) return { checked: refused(checked, "it has syntax errors.", faults) };
  const foreign = foreignIn(submission, sources, starter.packages);
  if (foreign !== undefined) return { checked: refused(checked, foreign.reason, foreign.errors) };
  const own = exportsOf(sources);
  const promised = new Map<string, Promised>();
  for (const { name, gives } of exported) {
    if (gives !== "other" && own.some((one) => one.name === name)) promised.set(name, gives);
  }
  const ambient = [...sources.values()].some((facts) => facts.ambient);
  return {
    checked: { ...checked, findings: missingExports(exported, own) },
    candidate: { submission, starter, promised, packages: packagesIn(sources), ambient },
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

/** The modules of packages that these files name, each once, in the order of the alphabet. */
function packagesIn(sources: Sources): string[] {
  const specifiers = [...sources.values()].flatMap(({ requests }) =>
    requests.filter(({ kind }) => kind === "module").map(({ specifier }) => specifier),
  );
  return [...new Set(specifiers.filter(isOfPackage))].toSorted();
}
