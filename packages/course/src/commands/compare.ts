import { spawn } from "node:child_process";
import { once } from "node:events";
import { CourseError } from "../course-error.ts";
import { codeOf } from "../error-code.ts";
import { type Exercise, listExercises } from "../exercises.ts";
import { findExercise } from "../find-exercise.ts";
import { lostFolders } from "../lost.ts";
import { openVitest, runAll } from "../open-vitest.ts";
import { present } from "../present.ts";
import { starterProject } from "../projects.ts";
import { block, showsColours } from "../terminal.ts";
import { allPassed } from "../tests-in.ts";

/**
 * `pnpm compare 3`: the learner's answer beside the official solution, line by line.
 *
 * @param anyway also when the exercise is not done, which spoils it
 * @throws {UsageError} when there is no such exercise.
 * @throws {CourseError} when it is not done, when the edition has no solution, or git is missing.
 */
export async function compare(root: string, name: string, anyway: boolean): Promise<void> {
  const exercises = listExercises(root);
  const none = "this edition of the course holds no solutions.";
  // Said before anything else: whatever is typed, there is nothing to see.
  if (exercises.every(({ solution }) => solution === undefined)) throw new CourseError(none);
  const exercise = findExercise(exercises, name, () => lostFolders(root));
  const mine = present(root, `${exercise.folder}/exercise.ts`);
  if (exercise.solution === undefined)
    throw new CourseError(`there is no solution of exercise ${exercise.number} yet.`);
  const official = present(root, `${exercise.solution}/solution.ts`);
  if (!anyway && !(await isDone(root, exercise))) {
    throw new CourseError(
      `exercise ${exercise.number} is not done, and the solution would spoil it. To see it all the same: pnpm compare ${Number(exercise.number)} --anyway`,
    );
  }
  console.log(
    `\n${block(`From yours (-) to the official solution (+). Why it is so: ${exercise.solution}/README.md`, 1)}\n`,
  );
  if (!(await differ(root, mine, official))) console.log(" Yours is the official solution, to the letter.");
  console.log();
}

async function isDone(root: string, exercise: Exercise): Promise<boolean> {
  const vitest = await openVitest(root, {
    projects: [starterProject(exercise)],
    reporters: [{}],
    silent: true,
  });
  const { testModules, unhandledErrors } = await runAll(vitest);
  await vitest.close();
  return unhandledErrors.length === 0 && allPassed(testModules);
}

/**
 * Prints how the files differ, as git does; true when they do.
 *
 * @throws {CourseError} when git cannot say.
 */
async function differ(root: string, one: string, other: string): Promise<boolean> {
  const colour = `--color=${showsColours() ? "always" : "never"}`;
  const args = ["--no-pager", "diff", "--no-index", "--no-ext-diff", colour, "--", one, other];
  const git = spawn("git", args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  const [code] = await once(git, "close").catch((cause: unknown) => {
    throw new CourseError(`cannot run git (${codeOf(cause)}), which compares the files: install it.`, {
      cause,
    });
  });
  if (code === 0 || code === 1) return code === 1;
  throw new CourseError(`git could not compare ${one} with ${other}.`);
}
