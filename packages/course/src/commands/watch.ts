import { CourseError } from "../course-error.ts";
import { type Exercise, listExercises } from "../exercises.ts";
import { findExercise } from "../find-exercise.ts";
import { firstUnfinished } from "../first-unfinished.ts";
import { lostFolders } from "../lost.ts";
import { useScratch } from "../scratch.ts";
import { chosenSeed } from "../seed.ts";
import { Keys } from "../watch/keys.ts";
import { realWorld } from "../watch/real-world.ts";
import { Screen } from "../watch/screen.ts";
import { Watch } from "../watch/watch.ts";

/**
 * `pnpm watch 3`: runs an exercise now and after each save, until somebody presses `q` or Ctrl-C.
 *
 * @param name an exercise; without one the first that is not done
 * @param poll look for changes instead of waiting for file events
 * @throws {UsageError} when there is no such exercise, or `SEED` is no seed.
 * @throws {CourseError} when all are done and none is named.
 */
export async function watch(root: string, name: string | undefined, poll: boolean): Promise<void> {
  chosenSeed();
  useScratch();
  const exercises = listExercises(root);
  const exercise =
    name === undefined
      ? await unfinished(root, exercises)
      : findExercise(exercises, name, () => lostFolders(root));
  let over = false;
  using keys = Keys.listen(process.stdin, (key) => {
    // Whoever presses it twice does not want to wait for anything.
    if (over && key === "ctrl-c") process.exit(130);
    watching.press(key);
  });
  const screen = new Screen(
    keys !== undefined,
    exercises.some(({ solution }) => solution !== undefined),
  );
  if (keys === undefined) screen.say("Keys are off, because standard input is no terminal. Ctrl-C ends.");
  const watching = new Watch(realWorld(root, exercises, screen, poll), exercise);
  try {
    process.exitCode = await watching.ended;
  } finally {
    over = true;
    await watching.close();
  }
}

async function unfinished(root: string, exercises: readonly Exercise[]): Promise<Exercise> {
  console.log(" Looking where you are ...");
  const { done, total } = await firstUnfinished(root);
  const next = exercises[done];
  if (next !== undefined) return next;
  throw new CourseError(`all ${total} exercises are done. To watch one of them, name it: pnpm watch 3`);
}
