import { readdirSync } from "node:fs";
import { join } from "node:path";
import { findExercise } from "../find-exercise.ts";
import { type Exercise, listExercises } from "../exercises.ts";
import { LearnerReporter } from "../reporter/reporter.ts";
import { testEverything } from "../test-everything.ts";
import { openVitest } from "../vitest-run.ts";

/**
 * `pnpm test`: without names, whether the course is sound; with names, these exercises only, run afresh.
 *
 * @throws {UsageError} when a name is neither an exercise nor a package.
 */
export async function test(root: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return testEverything(root);
  const exercises = listExercises(root);
  // First find all, so that a typo in the second name does not run the first.
  const runs = names.map((name) => plainProject(root, exercises, name) ?? findExercise(exercises, name));
  for (const run of runs) await (typeof run === "string" ? testProject(root, run) : testExercise(root, exercises, run));
}

async function testExercise(root: string, exercises: readonly Exercise[], exercise: Exercise): Promise<void> {
  const next = exercises[exercises.indexOf(exercise) + 1];
  const vitest = await openVitest(root, {
    project: [`exercise-${exercise.number}`],
    reporters: [new LearnerReporter(exercise, next)],
  });
  await finish(vitest);
}

/** Packages and solutions are for authors: vitest's own report. */
async function testProject(root: string, project: string): Promise<void> {
  await finish(await openVitest(root, { project: [project] }));
}

async function finish(vitest: Awaited<ReturnType<typeof openVitest>>): Promise<void> {
  const { testModules, unhandledErrors } = await vitest.start();
  await vitest.close();
  if (unhandledErrors.length > 0 || testModules.length === 0 || testModules.some((module) => !module.ok())) process.exitCode = 1;
}

function plainProject(root: string, exercises: readonly Exercise[], name: string): string | undefined {
  const solution = exercises.find(({ number }) => name === `solution-${number}`);
  if (solution?.solution !== undefined) return name;
  const plain = name.replace(/^@meanwhile\//, "");
  return readdirSync(join(root, "packages")).includes(plain) ? plain : undefined;
}
