import { UsageError } from "@meanwhile/course/src/usage-error.ts";
import { lockResults, readResults, readUnclaimed } from "../record/index.ts";
import { type Format, summary, writeReports } from "../report/index.ts";
import { fromCaller } from "./options.ts";

/**
 * `pnpm grade report OUT`: writes the reports again, from the results of the last run.
 *
 * @throws {UsageError} where there are none
 * @throws {ResultsInUse} while a grader is at work on them
 */
export function report(folder: string, formats: readonly Format[]): void {
  const out = fromCaller(folder);
  const results = readResults(out);
  if (results === undefined)
    throw new UsageError(`there are no results in ${out}: grade first, with --out ${folder}.`);
  using _lock = lockResults(out);
  const { records, warnings } = results;
  const unclaimed = readUnclaimed(out);
  if (unclaimed === undefined)
    warnings.push(
      "what belongs to nobody is passed over: it is damaged. Grade again, and it is there again.",
    );
  for (const warning of warnings) console.error(` warning: ${warning}`);
  console.log(`\n${summary(records, writeReports(records, out, formats, unclaimed), unclaimed)}`);
}
