import { mkdtempSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { CourseError } from "./course-error.ts";
import { codeOf } from "./error-code.ts";

let path: string | undefined;

/**
 * Gives this command a directory of its own for temporary files, those of its child processes too. It is gone
 * when the command ends, also by Ctrl-C: tests that are broken off cannot tidy up after themselves.
 *
 * @throws {CourseError} when the system's directory for temporary files cannot be written.
 */
export function useScratch(): void {
  if (path !== undefined) return;
  const own = makeDirectory();
  path = own;
  for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = own;
  // A child that is just ending may still write: then the first attempt finds a directory that is not empty.
  process.on("exit", () => rmSync(own, { recursive: true, force: true, maxRetries: 5 }));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
}

function makeDirectory(): string {
  try {
    return mkdtempSync(join(tmpdir(), "meanwhile-"));
  } catch (cause) {
    throw new CourseError(
      `cannot write temporary files in ${tmpdir()} (${codeOf(cause)}): set TMPDIR to a directory that you may write to.`,
      { cause },
    );
  }
}
