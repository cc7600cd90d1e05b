import { join } from "node:path";
import { compare } from "../commands/compare.ts";
import { hint } from "../commands/hint.ts";
import { CourseError } from "../course-error.ts";
import type { Exercise } from "../exercises.ts";
import { list } from "./list.ts";
import { Saves } from "./saves.ts";
import type { Screen } from "./screen.ts";
import { Session } from "./session.ts";
import type { Lesson, World } from "./world.ts";

/** Files, vitest, the other commands, and the screen. */
export function realWorld(
  root: string,
  exercises: readonly Exercise[],
  screen: Screen,
  poll: boolean,
): World {
  const next = (exercise: Exercise): Exercise | undefined => exercises[exercises.indexOf(exercise) + 1];
  return {
    next,
    open: (exercise, saved) => open(root, exercise, next(exercise), { saved, screen, poll }),
    hint: (address) => orSay(screen, () => hint(root, address)),
    list: (signal) => list(root, signal),
    compare: async (exercise) => {
      await compare(root, exercise.number, true).catch((error: unknown) => sayIt(screen, error));
    },
    say: (text) => screen.say(text),
    clear: () => screen.clear(),
    waiting: () => screen.waiting(),
    help: () => screen.help(),
  };
}

interface Opening {
  saved: () => void;
  screen: Screen;
  poll: boolean;
}

async function open(
  root: string,
  exercise: Exercise,
  next: Exercise | undefined,
  { saved, screen, poll }: Opening,
): Promise<Lesson> {
  const polls = (why: string): void => screen.say(`Looking for changes every 100 ms, ${why}.`);
  const saves = await Saves.listen(join(root, exercise.folder), { saved, polls }, poll);
  const session = await Session.open(root, exercise, next);
  return {
    run: () => session.run(),
    interrupt: () => session.interrupt(),
    async [Symbol.asyncDispose]() {
      await saves[Symbol.asyncDispose]();
      await session[Symbol.asyncDispose]();
    },
  };
}

function orSay(screen: Screen, show: () => void): void {
  try {
    show();
  } catch (error) {
    sayIt(screen, error);
  }
}

/** What cannot be shown is no reason to stop watching. */
function sayIt(screen: Screen, error: unknown): void {
  if (!(error instanceof CourseError)) throw error;
  screen.say(error.message);
}
