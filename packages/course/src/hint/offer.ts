import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Exercise } from "../exercises.ts";
import { readHints } from "../hints.ts";
import type { Outcome } from "../reporter/outcome.ts";
import { unseenOf } from "./choose.ts";
import { countInARow } from "./repeated.ts";
import { SeenHints } from "./seen.ts";

/** Where the hints for a failure are, in a line for below it. */
export type Offer = (failure: Pick<Outcome, "task" | "message"> | undefined) => string;

/**
 * Names the command that shows the next hint, and in words once an exercise fails for the same cause again. It has
 * to be called after each run: also when there is no failure.
 */
export function offerHints(root: string, exercise: Exercise): Offer {
  return (failure) => {
    const [cause] = failure?.message.split("\n") ?? [];
    const times = countInARow(root, exercise, failure && `${failure.task} ${cause}`);
    const task = failure?.task ?? 0;
    const command = `pnpm hint ${Number(exercise.number)}${task === 0 ? "" : `.${task}`}`;
    const next = times < 2 ? undefined : nextLevel(root, exercise, task);
    if (next === undefined) return `hint: ${command}`;
    return `The same as last time. Hint ${next} for task ${task} may help: ${command}`;
  };
}

/** `2 of 3` */
function nextLevel(root: string, exercise: Exercise, task: number): string | undefined {
  const path = join(root, exercise.folder, "hints.md");
  const hints = existsSync(path)
    ? readHints(readFileSync(path, "utf8")).find((own) => own.task === task)
    : undefined;
  if (hints === undefined) return undefined;
  const [level] = unseenOf(exercise, hints, new SeenHints(root));
  return level === undefined ? undefined : `${level} of ${hints.levels.length}`;
}
