import { checkFiles } from "../check/files.ts";
import { checkLesson } from "../check/lesson.ts";
import type { Problem } from "../check/problem.ts";
import { runProjects } from "../check/run.ts";
import { checkSources } from "../check/sources.ts";
import { checkSolution, checkStarter, checkWrong, type Results } from "../check/verdicts.ts";
import { type Exercise, listExercises } from "../exercises.ts";
import { findExercise } from "../find-exercise.ts";
import { block, styled } from "../terminal.ts";

/**
 * `pnpm check`: proves what authors promise, and tells of each broken promise what to do. Exit 1 when there is
 * one.
 *
 * @throws {UsageError} when an exercise is unknown.
 */
export async function check(root: string, names: readonly string[]): Promise<void> {
  const all = listExercises(root);
  const exercises = names.length === 0 ? all : names.map((name) => findExercise(all, name));
  const still = exercises.flatMap((exercise) => [...checkFiles(root, exercise), ...checkLesson(root, exercise), ...checkSources(root, exercise)]);
  const whole = exercises.filter((exercise) => still.every(({ at }) => !(at.startsWith(exercise.folder) && at.endsWith(".ts"))));
  const ended = progress();
  const results = await runProjects(root, whole, ended);
  const problems = [...still, ...whole.flatMap((exercise) => judge(root, exercise, results))];

  for (const { at, what, todo } of problems) {
    console.log(`\n ${styled("red", at)}\n${block(what, 3)}\n${block(`-> ${todo}`, 3)}`);
  }
  const tests = [...results.values()].reduce((sum, { outcomes }) => sum + outcomes.length, 0);
  const wrong = whole.reduce((sum, exercise) => sum + exercise.wrong.length, 0);
  console.log(`\n ${exercises.length} exercises: ${whole.length} starters, ${whole.length} solutions, ${wrong} wrong answers run`);
  console.log(`${tests} passed, ${problems.length} failed`);
  if (problems.length > 0) process.exitCode = 1;
}

function judge(root: string, exercise: Exercise, results: Map<string, Results>): Problem[] {
  const of = (name: string): Results => results.get(name) ?? { outcomes: [], errors: [`${name} did not run`] };
  return [
    ...checkStarter(exercise, of(`exercise-${exercise.number}`)),
    ...checkSolution(exercise, of(`solution-${exercise.number}`)),
    ...exercise.wrong.flatMap((name) => checkWrong(root, exercise, name, of(`wrong-${exercise.number}-${name}`))),
  ];
}

/** One line that is written over on a terminal; nothing elsewhere. */
function progress(): (name: string) => void {
  let count = 0;
  return (name) => {
    count += 1;
    if (process.stdout.isTTY) process.stdout.write(`\r\u001b[2K ${count} files run: ${name}`);
  };
}
