import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CourseError } from "../course-error.ts";
import { codeOf } from "../error-code.ts";
import { type Exercise, listExercises } from "../exercises.ts";
import { findExercise } from "../find-exercise.ts";
import { parseAddress } from "../hint/address.ts";
import { type Choice, choose, unseenOf } from "../hint/choose.ts";
import { readable } from "../hint/readable.ts";
import { SeenHints } from "../hint/seen.ts";
import { readHints, type TaskHints } from "../hints.ts";
import { lostFolders } from "../lost.ts";
import { block, row, styled } from "../terminal.ts";

/**
 * `pnpm hint 3.1`: the next hint for a task, from a question to the shape, and which are left. It notes what was
 * seen.
 *
 * @param typed an exercise, or with its task, or with its task and level: `3`, `3.1`, `3.1.2`
 * @throws {UsageError} when there is no such exercise, task or level.
 * @throws {CourseError} when the exercise's hints are missing.
 */
export function hint(root: string, typed: string): void {
  const address = parseAddress(typed);
  const exercise = findExercise(listExercises(root), address.name, () => lostFolders(root));
  const tasks = hintsOf(root, exercise);
  const seen = new SeenHints(root);
  const { hints, level } = choose(exercise, tasks, address, seen);
  if (level === undefined) return tellNoMore(exercise, address.task === undefined ? tasks : [hints]);
  show(exercise, { hints, level });
  const forgotten = note(seen, exercise, hints.task, level);
  const left = tasks.map((own) => ({ task: own.task, levels: unseenOf(exercise, own, seen) }));
  console.log(`${block([wayOn(exercise, left), ...forgotten].join("\n"), 1)}\n`);
}

/** At least one task with at least one hint. */
function hintsOf(root: string, { folder }: Exercise): [TaskHints, ...TaskHints[]] {
  const file = `${folder}/hints.md`;
  const path = join(root, file);
  const [first, ...rest] = existsSync(path) ? readHints(readFileSync(path, "utf8")) : [];
  if (first !== undefined && first.levels.length > 0) return [first, ...rest];
  const what = existsSync(path) ? "holds no hints" : "is missing";
  throw new CourseError(`${file} ${what}. To have it back as it was: git checkout -- ${file}`);
}

function show({ number, slug }: Exercise, { hints, level = 1 }: Choice): void {
  const { text, links } = readable(hints.levels[level - 1] ?? "");
  console.log(`\n ${styled("bold", `exercise-${number}`)}  ${slug}\n`);
  console.log(row(` Task ${hints.task}  ${hints.goal}`, `hint ${level} of ${hints.levels.length}`));
  console.log(`\n${block(text, 3)}\n`);
  if (links.length > 0) console.log(`${block(links.join("\n"), 3)}\n`);
}

/** Notes what was seen; where that cannot be, the hint has been read all the same. */
function note(seen: SeenHints, exercise: Exercise, task: number, level: number): string[] {
  try {
    seen.add(exercise, task, level);
    return [];
  } catch (error) {
    return [`That you have seen it could not be noted in .meanwhile.json (${codeOf(error)}).`];
  }
}

interface Left {
  task: number;
  levels: number[];
}

/** `Left: 1.3, 2.1, 2.2, 2.3.` */
function wayOn({ number }: Exercise, left: readonly Left[]): string {
  const address = Number(number);
  const names = left.flatMap(({ task, levels }) => levels.map((level) => `${address}.${task}.${level}`));
  if (names.length === 0) return "Try again now. That was the last hint of this exercise.";
  return `Try again before you read the next. Left: ${names.join(", ")}.`;
}

function tellNoMore({ number, solution }: Exercise, tasks: readonly [TaskHints, ...TaskHints[]]): void {
  const [{ task }] = tasks;
  const what = tasks.length === 1 ? `task ${task} of exercise ${number}` : `exercise ${number}`;
  const again = styled("bold", `pnpm hint ${Number(number)}.${task}.1`);
  const compare = solution === undefined ? "" : `\nTo compare: ${solution}/README.md`;
  const text = `You have seen all hints for ${what}.\nTo read them again: ${again}${compare}`;
  console.log(`\n${block(text, 1)}\n`);
}
