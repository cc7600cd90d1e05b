import { type Exercise, listExercises } from "./exercises.ts";
import { runVitest } from "./vitest-run.ts";

/**
 * How far a learner has come: progress is not stored, it is what passes. Stops at the first exercise that does
 * not pass, so a beginner does not wait for the whole course.
 */
export async function firstUnfinished(root: string): Promise<{ done: number; next: Exercise | undefined; total: number }> {
  const exercises = listExercises(root);
  for (const [done, exercise] of exercises.entries()) {
    const modules = await runVitest(root, [`exercise-${exercise.number}`]);
    if (modules.length === 0 || modules.some((module) => !module.ok())) return { done, next: exercise, total: exercises.length };
  }
  return { done: exercises.length, next: undefined, total: exercises.length };
}
