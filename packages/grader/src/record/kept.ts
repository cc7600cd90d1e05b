import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "@meanwhile/course/src/write-atomically.ts";
import { readRecord } from "./read-record.ts";
import type { GradeRecord } from "./record.ts";
import { withinLimits } from "./within-limits.ts";

const FILE = "results.jsonl";

/** Keeps the results of a run, whole or not at all: one JSON in each line. */
export function keepResults(folder: string, records: readonly GradeRecord[]): void {
  writeAtomically(join(folder, FILE), records.map((record) => `${withinLimits(record).line}\n`).join(""));
}

/** The results that the last run has left; undefined where there was none, or where they do not hold any more. */
export function readResults(folder: string): GradeRecord[] | undefined {
  const path = join(folder, FILE);
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  const records = lines.flatMap((line) => readRecord(line).record ?? []);
  return records.length === lines.length ? records : undefined;
}
