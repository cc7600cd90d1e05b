import { accessSync, constants, mkdirSync, readdirSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";
import { codeOf } from "@meanwhile/course/src/error-code.ts";
import { UsageError } from "@meanwhile/course/src/usage-error.ts";
import { shown } from "../ingest/index.ts";
import { isLitter } from "../ingest/passed-over.ts";
import { fromCaller } from "./options.ts";

/** One of them is there as soon as a grader has begun to work on a folder. */
const OURS = new Set(["grader.lock", "journal.jsonl", "results.jsonl"]);

/** @throws {UsageError} when it lies in the class, where the next run would take it for a student */
export function outFor(class_: string, asked: string | undefined): string {
  if (asked === undefined) return `${class_.replace(/\.zip$/i, "")}-graded`;
  const out = fromCaller(asked);
  const way = relative(class_, out);
  if (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way))
    throw new UsageError(`--out ${shown(asked)} lies in the folder of the class: choose one outside.`);
  return out;
}

/**
 * Makes it where it is missing.
 *
 * @throws {UsageError} when it cannot be written to, or holds what is not ours: reports would replace it
 */
export function makeFolder(path: string): void {
  try {
    // Grades, and the key from which the files of the tests are drawn.
    mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(path, constants.W_OK);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOSPC" || code === "EDQUOT") throw error;
    throw new UsageError(
      `results cannot be written to ${shown(path, Infinity)} (${code}): choose another with --out.`,
    );
  }
  const names = readdirSync(path).filter((name) => !name.startsWith(".") && !isLitter(name));
  if (names.length > 0 && !names.some((name) => OURS.has(name)))
    throw new UsageError(
      `${shown(path, Infinity)} holds something else (${shown(names.slice(0, 3).join(", "), 60)}): choose a new folder with --out.`,
    );
}
