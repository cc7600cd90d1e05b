import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "@meanwhile/course/src/author/check/problem.ts";
import type { Exercise } from "@meanwhile/course/src/exercises.ts";
import { ingest } from "../ingest/index.ts";

/**
 * What is wrong with how untouched starters are taken: as anything but no attempt, which is no point.
 *
 * @param scratch an empty folder, for a class of one student
 */
export async function checkStarters(
  root: string,
  exercises: readonly Exercise[],
  scratch: string,
): Promise<Problem[]> {
  for (const { folder } of exercises) {
    const copy = join(scratch, "untouched", folder);
    mkdirSync(copy, { recursive: true });
    cpSync(join(root, folder, "exercise.ts"), join(copy, "exercise.ts"));
  }
  const { submissions } = await ingest(scratch, exercises, { root });
  return submissions
    .filter(({ state }) => state !== "no-attempt")
    .map(({ exercise, state }) => ({
      at: `exercise ${exercise}`,
      what: `its untouched starter is ${state}`,
      todo: "let it be no attempt, which earns nothing",
    }));
}
