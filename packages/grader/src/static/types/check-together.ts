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
  /** Why it was not checked, in the words of a reason. */
  unchecked?: string;
}

/** What the compiler says of a program. */
export type Said =
  | {
      kind: "read";
      results: Map<Candidate, TypeResult>;
      /** Complaints in no submission's file. */
      foreign: string[];
    }
  /** It broke its limits. */
  | { kind: "too-much" }
  /** The submissions could not be written down for it. */
  | { kind: "not-laid-out"; cause: unknown };

/** Checks these submissions as one program. */
export async function checkTogether(
  root: string,
  candidates: readonly Candidate[],
  { seconds, memory }: CompilerLimits,
): Promise<Said> {
  const attempt = await tryToLayOut(root, candidates);
  if ("cause" in attempt) return { kind: "not-laid-out", cause: attempt.cause };
  await using laidOut = attempt;
  const compiled = await compile(laidOut.folder, { seconds: seconds + candidates.length / 5, memory });
  if (compiled === undefined) return { kind: "too-much" };
  const results = new Map(
    candidates.map((one): [Candidate, TypeResult] => [one, { errors: [], findings: [] }]),
  );
  const { inFiles, elsewhere } = readDiagnostics(compiled.output);
  const foreign = [...elsewhere];
  for (const diagnostic of inFiles) {
    const [exercise, token, ...rest] = diagnostic.file.split("/");
    const candidate = laidOut.places.get(`${exercise}/${token}`);
    const result = candidate === undefined ? undefined : results.get(candidate);
    if (candidate !== undefined && result !== undefined)
      tell(diagnostic, rest.join("/"), candidate, result, laidOut);
    else foreign.push(`${diagnostic.file}: ${diagnostic.message}`);
  }
  if (!compiled.clean && inFiles.length === 0 && elsewhere.length === 0)
    foreign.push("the compiler has found an error, and does not say which");
  return { kind: "read", results, foreign };
}

async function tryToLayOut(
  root: string,
  candidates: readonly Candidate[],
): Promise<LaidOut | { cause: unknown }> {
  try {
    return await layOut(root, candidates);
  } catch (cause) {
    return { cause };
  }
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

/** Types may be named with the file that they are from. */
function withoutPlaces(message: string, folder: string): string {
  return message.replaceAll(`${folder.replaceAll("\\", "/")}/`, "").replaceAll(/\d\d\/[0-9a-f-]{36}\//g, "");
}
