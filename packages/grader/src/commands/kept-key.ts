import { existsSync, readFileSync } from "node:fs";
import { writeAtomically } from "@meanwhile/course/src/write-atomically.ts";
import { freshKey } from "../conduct/seed.ts";

/** Drawn once for a folder of results, so that the next run agrees with this one. */
export function keptKey(path: string): string {
  const kept = existsSync(path) ? readFileSync(path, "utf8").trim() : "";
  if (kept !== "") return kept;
  const key = freshKey();
  writeAtomically(path, `${key}\n`);
  return key;
}
