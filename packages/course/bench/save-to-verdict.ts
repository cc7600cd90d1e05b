import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type MadeUpCourse, madeUpCourse, manifest } from "../test/made-up-course.ts";
import { type Duel, duel } from "./duel.ts";
import { VITEST_BIN } from "./vitest-bin.ts";
import { Watcher } from "./watcher.ts";

const ROOT = join(import.meta.dirname, "../../..");
const EXERCISE = "exercises/03-gather/exercise.ts";

/** Milliseconds after a verdict: a watcher tidies up, and a learner does not save again at once. */
const REST = 700;

/** `pnpm watch 3` and vitest's own watch, each on a copy of exercise 03 that is solved. */
export async function saveToVerdict(rounds: number): Promise<Duel> {
  const source = await readFile(join(ROOT, "solutions/03-gather/solution.ts"), "utf8");
  await using ourCourse = await solved(source);
  await using theirCourse = await solved(source);
  const cli = join(import.meta.dirname, "../src/cli.ts");
  await using ours = watcherIn(ourCourse, [cli, "watch", "3"], source, "exercise-03 is done");
  await using theirs = watcherIn(
    theirCourse,
    [VITEST_BIN, "--watch", "--project", "exercise-03"],
    source,
    "Duration",
  );
  await Promise.all([ours.ready(), theirs.ready()]);
  await pause(REST);
  return await duel("From save to verdict: pnpm watch 3 to vitest --watch", 0.7, rounds, {
    ours: () => saved(ours),
    theirs: () => saved(theirs),
  });
}

async function saved(watcher: Watcher): Promise<number> {
  const milliseconds = await watcher.save();
  await pause(REST);
  return milliseconds;
}

async function solved(source: string): Promise<MadeUpCourse> {
  return madeUpCourse({
    [EXERCISE]: source,
    "exercises/03-gather/package.json": manifest("exercise", "03"),
    "exercises/03-gather/exercise.test.ts": await readFile(
      join(ROOT, "exercises/03-gather/exercise.test.ts"),
      "utf8",
    ),
  });
}

function watcherIn(
  { root }: MadeUpCourse,
  args: readonly string[],
  source: string,
  verdict: string,
): Watcher {
  return new Watcher(args, root, join(root, EXERCISE), source, verdict);
}
