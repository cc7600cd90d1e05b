import type { Exercise } from "../exercises.ts";
import type { TaskHints } from "../hints.ts";
import { plural } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import type { Address } from "./address.ts";
import type { SeenHints } from "./seen.ts";

/** One hint, or that there is no other: then `level` is undefined. */
export interface Choice {
  hints: TaskHints;
  level: number | undefined;
}

/**
 * The hint that is asked for; without a level the first that was not seen, without a task that of the first task
 * that has one.
 *
 * @throws {UsageError} when there is no such task or level.
 */
export function choose(
  exercise: Exercise,
  tasks: readonly [TaskHints, ...TaskHints[]],
  { task, level }: Address,
  seen: SeenHints,
): Choice {
  const unseen = (hints: TaskHints): number | undefined => unseenOf(exercise, hints, seen)[0];
  if (task === undefined) {
    const hints = tasks.find((own) => unseen(own) !== undefined) ?? tasks[0];
    return { hints, level: unseen(hints) };
  }
  const hints = tasks.find((own) => own.task === task);
  if (hints === undefined) {
    throw new UsageError(
      `exercise ${exercise.number} has hints for ${plural(tasks.length, "task")}, there is no task ${task}.`,
    );
  }
  if (level === undefined) return { hints, level: unseen(hints) };
  if (hints.levels[level - 1] === undefined) {
    throw new UsageError(
      `task ${task} of exercise ${exercise.number} has ${plural(hints.levels.length, "hint")}, there is no hint ${level}.`,
    );
  }
  return { hints, level };
}

/** The levels that were not seen, in their order. */
export function unseenOf(exercise: Exercise, { task, levels }: TaskHints, seen: SeenHints): number[] {
  return levels.map((_, index) => index + 1).filter((level) => !seen.has(exercise, task, level));
}
