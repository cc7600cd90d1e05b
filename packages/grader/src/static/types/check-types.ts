import type { Candidate } from "./candidate.ts";
import { checkAlone } from "./check-alone.ts";
import { checkTogether, type TypeResult } from "./check-together.ts";
import type { CompilerLimits } from "./compiler.ts";

/** For one submission; a program of many gets more. An exercise takes a few hundredths of a second, 0.2 GB for all. */
const LIMITS: CompilerLimits = { seconds: 20, memory: 2_000_000 };

/**
 * Checks the types of all submissions, as many as possible in one program, because starting one costs more than
 * checking a hundred exercises. What is said of a submission never depends on the others: in one program are only those
 * that declare nothing for all and import the same of packages, and `checkProgram` believes no accusation.
 *
 * @throws when the exercises as they were handed out cannot be checked either
 */
export async function checkTypes(
  root: string,
  candidates: readonly Candidate[],
  limits = LIMITS,
): Promise<Map<Candidate, TypeResult>> {
  const results = new Map<Candidate, TypeResult>();
  const add = (more: ReadonlyMap<Candidate, TypeResult>): void => {
    for (const [candidate, result] of more) results.set(candidate, result);
  };
  const together = candidates.filter(({ ambient }) => !ambient);
  for (const group of Map.groupBy(together, ({ packages }) => packages.join(" ")).values())
    add(await checkProgram(root, group, limits));
  for (const one of candidates.filter(({ ambient }) => ambient))
    add(new Map([[one, await checkAlone(root, one, limits)]]));
  return results;
}

/**
 * Only of a program without any error it is believed that each member has none: an error may be another's doing, and
 * hide others, as one in the syntax hides all in the types. Whoever has one is checked alone, the rest once more.
 * Where nobody has one and still something is wrong, halves are tried, until the one is found who does it.
 */
async function checkProgram(
  root: string,
  candidates: readonly Candidate[],
  limits: CompilerLimits,
): Promise<Map<Candidate, TypeResult>> {
  const [only] = candidates;
  if (only === undefined) return new Map();
  if (candidates.length === 1) return new Map([[only, await checkAlone(root, only, limits)]]);
  const said = await checkTogether(root, candidates, limits);
  const results = said.kind === "read" ? said.results : new Map<Candidate, TypeResult>();
  const accused = candidates.filter((one) => !isClean(results.get(one)));
  if (said.kind === "read" && said.foreign.length === 0 && accused.length === 0) return results;
  if (said.kind !== "read" || accused.length === 0) {
    const middle = Math.ceil(candidates.length / 2);
    const first = await checkProgram(root, candidates.slice(0, middle), limits);
    return new Map([...first, ...(await checkProgram(root, candidates.slice(middle), limits))]);
  }
  const rest = candidates.filter((one) => !accused.includes(one));
  const checked = await checkProgram(root, rest, limits);
  for (const one of accused) checked.set(one, await checkAlone(root, one, limits));
  return checked;
}

function isClean(result: TypeResult | undefined): boolean {
  return result?.errors.length === 0 && result.findings.length === 0;
}
