import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Exercise } from "../../exercises.ts";
import { checkGallery } from "./gallery.ts";
import type { Problem } from "./problem.ts";
import type { ExerciseRun } from "./run-exercises.ts";
import { checkSolution } from "./solution.ts";
import { checkStarter } from "./starter.ts";
import { checkWrongAnswer } from "./wrong-answer.ts";

/** All that can be found out about an exercise by running it. */
export function judge(
  root: string,
  exercise: Exercise,
  { starter, solution, wrong }: ExerciseRun,
): Problem[] {
  const gallery = [...wrong].flatMap(([name, results]) => {
    const source = readFileSync(join(root, exercise.solution ?? "", "wrong", `${name}.ts`), "utf8");
    return checkWrongAnswer(exercise, name, source, results);
  });
  return [
    ...checkStarter(exercise, starter),
    ...checkSolution(exercise, solution),
    ...checkGallery(exercise, starter, wrong),
    ...gallery,
  ];
}
