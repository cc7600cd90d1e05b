import { canRun } from "../check/files.ts";
import { checkFolders } from "../check/folders.ts";
import { judge } from "../check/judge.ts";
import { readThrough } from "../check/read-through.ts";
import { CheckReport } from "../check/report.ts";
import { runExercises } from "../check/run-exercises.ts";
import { makeEdition } from "../release/edition.ts";
import { findLeaks } from "../release/leaks.ts";
import { CourseError } from "../../course-error.ts";
import { type Exercise, listExercises } from "../../exercises.ts";
import { findExercise } from "../../find-exercise.ts";
import { plural } from "../../terminal.ts";

/**
 * `pnpm check`: proves what authors promise, and tells of each broken promise what to do. Exit 1 when there is
 * one.
 *
 * @throws {UsageError} when an exercise is unknown.
 * @throws {CourseError} when this edition has no solutions.
 */
export async function check(root: string, names: readonly string[]): Promise<void> {
  const all = listExercises(root);
  const exercises = names.length === 0 ? all : [...new Set(names.map((name) => findExercise(all, name)))];
  if (all.every(({ solution }) => solution === undefined)) {
    throw new CourseError("there is nothing to check: this edition comes without solutions.");
  }
  console.log(
    `\n Checking ${plural(exercises.length, "exercise")}: texts, starters, solutions, wrong answers\n`,
  );
  using report = new CheckReport();
  if (names.length === 0) {
    const misplaced = checkFolders(root);
    if (misplaced.length > 0) report.tell("exercises/ and solutions/", misplaced);
    report.tell("the student edition holds nothing of solutions/", findLeaks(root, makeEdition(root)));
  }

  const runnable = exercises.filter((exercise) => canRun(root, exercise));
  for (const exercise of exercises) {
    if (!runnable.includes(exercise))
      report.tell(`${titleOf(exercise)}  (not run)`, readThrough(root, exercise));
  }
  let tests = 0;
  const loose = await runExercises(root, runnable, {
    onFile: (ended, total) => report.show(`${ended} of ${total} test files run`),
    onExercise: (exercise, run) => {
      for (const { outcomes } of [run.starter, run.solution, ...run.wrong.values()]) tests += outcomes.length;
      report.tell(titleOf(exercise), [...readThrough(root, exercise), ...judge(root, exercise, run)]);
    },
  });
  const todo = "run one exercise after the other to see whose it is: pnpm check 01";
  if (loose.length > 0)
    report.tell(
      "outside of all tests",
      loose.map((what) => ({ at: "packages/course", what, todo })),
    );

  console.log(`\n ${runnable.length} of ${exercises.length} exercises run`);
  // CI adds up lines of this form.
  console.log(`${tests} passed, ${report.problems} failed`);
  if (report.problems > 0) process.exitCode = 1;
}

function titleOf({ number, slug, wrong }: Exercise): string {
  return `${number}  ${slug}  (${plural(wrong.length, "wrong answer")})`;
}
