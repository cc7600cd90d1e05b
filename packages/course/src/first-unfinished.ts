import { type Exercise, listExercises } from "./exercises.ts";
import { openVitest } from "./open-vitest.ts";
import { ProgressLine } from "./progress-line.ts";
import { starterProject } from "./projects.ts";
import { allPassed } from "./tests-in.ts";

/** How far somebody has come. */
export interface Place {
  /** So many exercises are done before the first that is not. */
  done: number;
  next: Exercise | undefined;
  total: number;
}

/**
 * How far a learner has come: progress is not stored, it is what passes. Stops at the first exercise that does
 * not pass, so a beginner does not wait for the whole course.
 */
export async function firstUnfinished(root: string): Promise<Place> {
  const { exitCode } = process;
  const exercises = listExercises(root);
  const total = exercises.length;
  using progress = new ProgressLine();
  const vitest = await openVitest(root, {
    projects: exercises.map(starterProject),
    reporters: [{}],
    silent: true,
  });
  try {
    const files = await vitest.globTestSpecifications();
    for (const [done, next] of exercises.entries()) {
      progress.show(`exercise ${next.number} of ${total} ...`);
      const own = files.filter(({ project }) => project.name === `exercise-${next.number}`);
      // An exercise whose tests are missing is not done.
      if (own.length === 0) return { done, next, total };
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications(own);
      if (unhandledErrors.length > 0 || !allPassed(testModules)) return { done, next, total };
    }
    return { done: total, next: undefined, total };
  } finally {
    await vitest.close();
    process.exitCode = exitCode;
  }
}
