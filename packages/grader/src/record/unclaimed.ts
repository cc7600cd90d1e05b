import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "@meanwhile/course/src/write-atomically.ts";
import * as v from "valibot";
import type { Ignored } from "../ingest/index.ts";

const FILE = "unclaimed.json";

const schema = v.array(v.strictObject({ path: v.string(), why: v.string() }));

/** Keeps, beside the results, what lay in the class and belongs to nobody. */
export function keepUnclaimed(folder: string, unclaimed: readonly Ignored[]): void {
  writeAtomically(join(folder, FILE), `${JSON.stringify(unclaimed)}\n`);
}

/** What the last run has left; empty where none did, undefined where it does not hold any more. */
export function readUnclaimed(folder: string): Ignored[] | undefined {
  const path = join(folder, FILE);
  if (!existsSync(path)) return [];
  try {
    return v.parse(schema, JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined;
  }
}
