import { join } from "node:path";
import { CourseError } from "../course-error.ts";
import { codeOf } from "../error-code.ts";
import type { Exercise } from "../exercises.ts";
import { starterInEdition } from "./edition.ts";
import { git } from "./git.ts";

/** The modules of an exercise as they were handed out, by file name; tests are none of them. */
export type Starter = ReadonlyMap<string, Buffer>;

/**
 * The starter of an exercise: what a student edition keeps of it, else what stood in its folder when git first saw
 * its `exercise.ts`. A later version may be the learner's own, committed.
 *
 * @throws {CourseError} when git has none.
 */
export async function starterOf(root: string, exercise: Exercise): Promise<Starter> {
  const { folder } = exercise;
  const kept = starterInEdition(root, exercise);
  if (kept !== undefined) return kept;
  const file = `${folder}/exercise.ts`;
  const inGit = (...args: readonly string[]): Promise<Buffer> => git(join(root, folder), ...args);
  try {
    const added = await inGit("log", "--diff-filter=A", "--format=%H", "--", "exercise.ts");
    const first = added.toString().trim().split("\n").at(-1) ?? "";
    if (first === "") throw missing(file);
    const names = (await inGit("ls-tree", "-z", "--name-only", first)).toString().split("\0");
    const modules = names.filter(isModule);
    return new Map(
      await Promise.all(
        modules.map(async (name) => [name, await inGit("show", `${first}:./${name}`)] as const),
      ),
    );
  } catch (error) {
    if (error instanceof CourseError) throw error;
    if (codeOf(error) === "ENOENT")
      throw new CourseError(
        "the starter comes from git, which is not installed: install it, then try again.",
        {
          cause: error,
        },
      );
    throw missing(file, error);
  }
}

/** TypeScript that belongs to an answer, not to the tests of the course, nor brought by an update of an edition. */
export function isModule(name: string): boolean {
  return name.endsWith(".ts") && !/\.(test|new\d*)\.ts$/.test(name);
}

function missing(file: string, cause?: unknown): CourseError {
  return new CourseError(
    `git has no first version of ${file} to go back to${whatGitSays(cause)}: get the course again and copy that file over yours.`,
    { cause },
  );
}

/** ` (not a git repository)`, where it says anything. */
function whatGitSays(error: unknown): string {
  if (!(error instanceof Error && "stderr" in error)) return "";
  const [, reason] = /^fatal: ([^:(]+)/m.exec(String(error.stderr)) ?? [];
  return reason === undefined ? "" : ` (${reason.trim()})`;
}
