import { ownPath } from "../../ingest/index.ts";
import { shown } from "../../ingest/shown.ts";
import type { Finding } from "../finding.ts";
import type { Candidate } from "./candidate.ts";
import { compile, type CompilerLimits } from "./compiler.ts";
import { type Diagnostic, readDiagnostics } from "./diagnostics.ts";
import { type LaidOut, layOut } from "./lay-out.ts";
import { exportInLine } from "./signatures.ts";

/** What the compiler says of one submission. */
export interface TypeResult {
  /** `exercise.ts:3:7: Type 'number' is not assignable ...`, with the student's own path. */
  errors: string[];
  findings: Finding[];
  /** The compiler broke its limits on this one alone. */
  burning: boolean;
}

/**
 * Checks these submissions as one program.
 *
 * @returns undefined when the compiler broke its limits
 */
export async function checkTogether(
  root: string,
  candidates: readonly Candidate[],
  { seconds, memory }: CompilerLimits,
): Promise<Map<Candidate, TypeResult> | undefined> {
  await using laidOut = await layOut(root, candidates);
  const output = await compile(laidOut.folder, { seconds: seconds + candidates.length / 5, memory });
  if (output === undefined) return undefined;
  const results = new Map(
    candidates.map((one): [Candidate, TypeResult] => [one, { errors: [], findings: [], burning: false }]),
  );
  for (const diagnostic of readDiagnostics(output)) {
    const [exercise, token, ...rest] = diagnostic.file.split("/");
    const candidate = laidOut.places.get(`${exercise}/${token}`);
    const result = candidate === undefined ? undefined : results.get(candidate);
    if (candidate !== undefined && result !== undefined)
      tell(diagnostic, rest.join("/"), candidate, result, laidOut);
    else blameForeign(candidates, results);
  }
  return results;
}

function tell(
  { line, column, message }: Diagnostic,
  path: string,
  { submission, promised }: Candidate,
  result: TypeResult,
  { folder, signatures }: LaidOut,
): void {
  if (path !== signatures) {
    const own = shown(ownPath(submission, path));
    result.errors.push(`${own}:${line}:${column}: ${shown(withoutPlaces(message, folder), 300)}`);
    return;
  }
  const name = exportInLine(line, promised);
  if (name === undefined) return;
  const isPromise = promised.get(name) === "promise";
  const what = isPromise ? "a promise: make it async, or return the promise" : "an async iterable";
  const kind = isPromise ? "not-a-promise" : "not-async-iterable";
  result.findings.push({ kind, export: name, message: `"${name}" does not return ${what}.` });
}

/**
 * An error in no submission's file. Where one submission declares something for all files, it is its doing. Else
 * it is no error at all: the course's own types hold, but a name with a line break in it, as the compiler prints
 * it, looks like one.
 */
function blameForeign(candidates: readonly Candidate[], results: Map<Candidate, TypeResult>): void {
  const [only] = candidates;
  const result = only?.ambient === true ? results.get(only) : undefined;
  const message = "What it declares for all files contradicts the course's own types.";
  if (result !== undefined && !result.errors.includes(message)) result.errors.push(message);
}

/** Types may be named with the file that they are from. */
function withoutPlaces(message: string, folder: string): string {
  return message.replaceAll(`${folder.replaceAll("\\", "/")}/`, "").replaceAll(/\d\d\/[0-9a-f-]{36}\//g, "");
}
