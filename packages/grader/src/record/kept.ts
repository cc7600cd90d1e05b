import { existsSync } from "node:fs";
import { join } from "node:path";
import { writePartsAtomically } from "@meanwhile/course/src/write-atomically.ts";
import { LINE } from "./limits.ts";
import { linesOf } from "./lines.ts";
import { readRecord } from "./read-record.ts";
import type { GradeRecord } from "./record.ts";
import { withinLimits } from "./within-limits.ts";

const FILE = "results.jsonl";

/** Results as the last run has left them. */
export interface KeptResults {
  records: GradeRecord[];
  /** Why lines could not be read: sentences that say what to do. */
  warnings: string[];
}

/** Keeps the results of a run, whole or not at all: one JSON in each line. */
export function keepResults(folder: string, records: readonly GradeRecord[]): void {
  const lines = records.values().map((record) => `${withinLimits(record).line}\n`);
  writePartsAtomically(join(folder, FILE), lines);
}

/** The results that the last run has left; undefined where there was none, or where none of them holds any more. */
export function readResults(folder: string): KeptResults | undefined {
  const path = join(folder, FILE);
  if (!existsSync(path)) return undefined;
  const results: KeptResults = { records: [], warnings: [] };
  for (const { number, text } of linesOf(path, LINE)) {
    if (text === "") continue;
    const read = readRecord(text);
    if (read.record !== undefined) results.records.push(read.record);
    else
      results.warnings.push(
        `line ${number} of ${FILE} is passed over: ${read.why}. Grade again, and it is there again.`,
      );
  }
  return results.records.length === 0 && results.warnings.length > 0 ? undefined : results;
}
