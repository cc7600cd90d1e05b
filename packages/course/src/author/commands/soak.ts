import { CourseError } from "../../course-error.ts";
import { listExercises } from "../../exercises.ts";
import { findExercise } from "../../find-exercise.ts";
import { openVitest } from "../../open-vitest.ts";
import { solutionProject } from "../../projects.ts";
import { startBurners } from "../soak/burners.ts";
import { repeat } from "../soak/repeat.ts";
import { seeds } from "../soak/seeds.ts";
import { plural } from "../../terminal.ts";
import { UsageError } from "../../usage-error.ts";

/**
 * `pnpm soak`: runs the solutions many times, each time in another order and with another seed, while one other
 * process per core burns processor time. Right answers must never fail: the first failure ends it with exit 1.
 *
 * @throws {UsageError} when `runs` or `SEED` is not a number as it should be, or an exercise is unknown.
 * @throws {CourseError} when there is no solution to run.
 */
export async function soak(root: string, names: readonly string[], runs: string): Promise<void> {
  const count = Number(runs);
  if (!Number.isInteger(count) || count < 1) {
    throw new UsageError(`--runs must be an integer of 1 or more, got "${runs}".`);
  }
  // A bad SEED is told before anything is started.
  seeds().next();
  const all = listExercises(root);
  const chosen = names.length === 0 ? all : names.map((name) => findExercise(all, name));
  const projects = [...new Set(chosen)].flatMap((exercise) => solutionProject(root, exercise));
  if (projects.length === 0)
    throw new CourseError("there is no solution to run: this edition comes without them.");

  const vitest = await openVitest(root, {
    projects,
    reporters: [{}],
    silent: true,
    sequence: { shuffle: true },
  });
  try {
    using burners = startBurners();
    const busy = burners.count === 1 ? "a busy process" : `${burners.count} busy processes`;
    console.log(`${plural(count, "run")} of ${plural(projects.length, "solution")}, beside ${busy}`);
    if (!(await repeat(vitest, count, ["pnpm soak --runs 1", ...names].join(" ")))) process.exitCode = 1;
  } finally {
    await vitest.close();
  }
}
