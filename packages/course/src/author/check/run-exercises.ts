import type { TestModule } from "vitest/node";
import type { Exercise } from "../../exercises.ts";
import { openVitest, runAll } from "../../open-vitest.ts";
import { galleryProjects, solutionProject, starterProject } from "../../projects.ts";
import { explain } from "../../reporter/explain.ts";
import { type Results, resultsOf } from "./results.ts";

/** What has been run of one exercise. */
export interface ExerciseRun {
  starter: Results;
  solution: Results;
  /** By the name of the wrong answer. */
  wrong: Map<string, Results>;
}

interface Listener {
  /** A test file has ended; there are `total` of them. */
  onFile: (ended: number, total: number) => void;
  /** All test files of an exercise have ended. */
  onExercise: (exercise: Exercise, run: ExerciseRun) => void;
}

/**
 * Runs starters, solutions and wrong answers of these exercises in one vitest process: that is four times as
 * fast as one process each.
 *
 * @returns errors outside of all tests: vitest does not say to which exercise they belong
 */
export async function runExercises(
  root: string,
  exercises: readonly Exercise[],
  listener: Listener,
): Promise<string[]> {
  if (exercises.length === 0) return [];
  const waiting = new Map(exercises.map((exercise) => [exercise, filesOf(exercise)]));
  const total = [...waiting.values()].reduce((sum, files) => sum + files, 0);
  const ended: TestModule[] = [];

  const onTestModuleEnd = (module: TestModule): void => {
    ended.push(module);
    listener.onFile(ended.length, total);
    const exercise = exercises.find(({ number }) => module.project.name.split("-")[1] === number);
    if (exercise === undefined) return;
    const left = (waiting.get(exercise) ?? 0) - 1;
    waiting.set(exercise, left);
    if (left === 0) listener.onExercise(exercise, runOf(exercise, ended));
  };
  const projects = exercises.flatMap((exercise) => [
    starterProject(exercise),
    ...solutionProject(root, exercise),
    ...galleryProjects(root, exercise),
  ]);
  const vitest = await openVitest(root, { projects, silent: true, reporters: [{ onTestModuleEnd }] });
  const { unhandledErrors } = await runAll(vitest);
  await vitest.close();
  return unhandledErrors.map((error) => explain(error).message);
}

/** One for the starter; a visible and a hidden one for the solution and for each wrong answer. */
function filesOf({ wrong }: Exercise): number {
  return 1 + 2 * (1 + wrong.length);
}

function runOf({ number, wrong }: Exercise, modules: readonly TestModule[]): ExerciseRun {
  const of = (project: string): Results =>
    resultsOf(modules.filter((module) => module.project.name === project));
  return {
    starter: of(`exercise-${number}`),
    solution: of(`solution-${number}`),
    wrong: new Map(wrong.map((name) => [name, of(`wrong-${number}-${name}`)])),
  };
}
