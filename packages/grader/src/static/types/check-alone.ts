import { codeOf } from "@meanwhile/course/src/error-code.ts";
import type { Candidate } from "./candidate.ts";
import { checkTogether, type TypeResult } from "./check-together.ts";
import type { CompilerLimits } from "./compiler.ts";

/**
 * Checks one submission in a program of its own: whatever goes wrong there costs this one.
 *
 * @throws when it goes wrong with the exercise as it was handed out, too
 */
export async function checkAlone(
  root: string,
  candidate: Candidate,
  limits: CompilerLimits,
): Promise<TypeResult> {
  const none: TypeResult = { errors: [], findings: [] };
  const said = await checkTogether(root, [candidate], limits);
  if (said.kind === "too-much") return { ...none, unchecked: "its types are too much for the compiler." };
  if (said.kind === "not-laid-out") {
    await checkStarter(root, candidate, limits);
    return { ...none, unchecked: `it cannot be laid out for the compiler (${codeOf(said.cause)}).` };
  }
  const result = said.results.get(candidate) ?? none;
  // Next to an error of its own they may be lines of that one.
  if (said.foreign.length === 0 || result.errors.length > 0) return result;
  await checkStarter(root, candidate, limits);
  return { ...result, errors: ["What it declares contradicts the course's own types."] };
}

/** @throws when the compiler cannot do with the starter either: then no submission is at fault */
async function checkStarter(root: string, candidate: Candidate, limits: CompilerLimits): Promise<void> {
  const { starter } = candidate;
  const files = new Map(starter.sources);
  const asHandedOut = { ...candidate, submission: { ...candidate.submission, files }, promised: new Map() };
  const said = await checkTogether(root, [asHandedOut], limits);
  if (said.kind === "read" && said.foreign.length === 0) return;
  const what = `The types of exercise ${starter.exercise.number} as it was handed out cannot be checked`;
  if (said.kind === "read") throw new Error(`${what}: ${said.foreign.join("; ")}`);
  if (said.kind === "too-much") throw new Error(`${what}: they are too much for the compiler.`);
  throw new Error(`${what}: they cannot be laid out (${codeOf(said.cause)}).`, { cause: said.cause });
}
