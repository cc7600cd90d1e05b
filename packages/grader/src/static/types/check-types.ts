import type { Candidate } from "./candidate.ts";
import type { CompilerLimits } from "./compiler.ts";
import { checkTogether, type TypeResult } from "./check-together.ts";

/** For one submission; a program of many gets more. An exercise takes a few hundredths of a second, 0.2 GB for all. */
const LIMITS: CompilerLimits = { seconds: 20, memory: 2_000_000 };

/**
 * Checks the types of all submissions in one program, because starting one costs more than checking a hundred
 * exercises. Where that breaks the compiler's limits, halves are tried, until the one is found that does it.
 */
export async function checkTypes(
  root: string,
  candidates: readonly Candidate[],
  limits = LIMITS,
): Promise<Map<Candidate, TypeResult>> {
  const together = candidates.filter(({ ambient }) => !ambient);
  const alone = candidates.filter(({ ambient }) => ambient);
  const results = await checkProgram(root, together, limits);
  for (const one of alone) {
    for (const [candidate, result] of await checkProgram(root, [one], limits)) results.set(candidate, result);
  }
  return results;
}

async function checkProgram(
  root: string,
  candidates: readonly Candidate[],
  limits: CompilerLimits,
): Promise<Map<Candidate, TypeResult>> {
  if (candidates.length === 0) return new Map();
  const output = await checkTogether(root, candidates, limits);
  if (output !== undefined) return output;
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1)
    return new Map([[only, { errors: [], findings: [], burning: true }]]);
  const middle = Math.ceil(candidates.length / 2);
  const first = await checkProgram(root, candidates.slice(0, middle), limits);
  return new Map([...first, ...(await checkProgram(root, candidates.slice(middle), limits))]);
}
