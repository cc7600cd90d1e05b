import type { TestProjectInlineConfiguration } from "vitest/config";
import type { TestRunResult } from "vitest/node";
import { authorTools } from "../author-tools.ts";
import { type Exercise, listExercises } from "../exercises.ts";
import { findProject } from "../find-project.ts";
import { offerHints } from "../hint/offer.ts";
import { openVitest, runAll } from "../open-vitest.ts";
import { present } from "../present.ts";
import { starterProject } from "../projects.ts";
import { LearnerReporter } from "../reporter/reporter.ts";
import { chosenSeed } from "../seed.ts";
import { allPassed } from "../tests-in.ts";
import { block } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { waitingBeside } from "../waiting-beside.ts";
import { status } from "./status.ts";

/**
 * `pnpm test`: with names, these only, run afresh. Without names it is about everything: for authors whether the
 * course is sound, in a student edition all exercises, of which each that is not done makes it fail.
 *
 * @param options.boxed whether the learner's code runs in a process of its own, as when it is graded
 * @throws {UsageError} when a name is neither an exercise nor a package, or `SEED` is no seed.
 * @throws {CourseError} when a file of the exercise is missing.
 */
export async function test(
  root: string,
  names: readonly string[],
  { boxed = false }: { boxed?: boolean } = {},
): Promise<void> {
  chosenSeed();
  if (names.length === 0 && boxed) throw new UsageError("--boxed needs the name of an exercise.");
  if (names.length === 0) return testAll(root);
  const exercises = listExercises(root);
  // First find all, so that a typo in the second name does not run the first.
  const chosen = new Set(names.map((name) => findProject(root, exercises, name)));
  for (const one of chosen) {
    if (typeof one === "string") await testProject(root, one);
    else await testExercise(root, exercises, one, boxed);
  }
}

async function testAll(root: string): Promise<void> {
  const tools = await authorTools();
  if (tools !== undefined) return tools.testEverything(root);
  if (!(await status(root))) process.exitCode = 1;
}

async function testExercise(
  root: string,
  exercises: readonly Exercise[],
  exercise: Exercise,
  boxed: boolean,
): Promise<void> {
  for (const name of ["exercise.ts", "exercise.test.ts"]) present(root, `${exercise.folder}/${name}`);
  const next = exercises[exercises.indexOf(exercise) + 1];
  const reporters = [new LearnerReporter(exercise, next, offerHints(root, exercise), { boxed })];
  const { testModules, unhandledErrors } = await run(root, {
    projects: [boxed ? await boxedProject(root, exercise) : starterProject(exercise)],
    reporters,
  });
  const waiting = waitingBeside(root, exercise);
  if (waiting.length > 0) console.log(`${block(waiting.join("\n"), 1)}\n`);
  if (unhandledErrors.length > 0 || !allPassed(testModules)) process.exitCode = 1;
}

/** Loaded only when it is asked for: a box needs more than a test. */
async function boxedProject(root: string, exercise: Exercise): Promise<TestProjectInlineConfiguration> {
  return (await import("../boxed-project.ts")).boxedProject(root, exercise);
}

/** Packages and solutions are for authors: vitest's own report, and skipped tests are their business. */
async function testProject(root: string, project: string): Promise<void> {
  const { testModules, unhandledErrors } = await run(root, { project: [project] });
  const ok = testModules.length > 0 && testModules.every((module) => module.ok());
  if (unhandledErrors.length > 0 || !ok) process.exitCode = 1;
}

async function run(root: string, options: Parameters<typeof openVitest>[1]): Promise<TestRunResult> {
  const vitest = await openVitest(root, options);
  const result = await runAll(vitest);
  await vitest.close();
  return result;
}
