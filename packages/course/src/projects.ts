import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { TestProjectInlineConfiguration } from "vitest/config";
import { type Exercise, listExercises } from "./exercises.ts";

/** Every vitest project of the repository: the shared packages, the exercises, the solutions. */
export function projectsOf(root: string): TestProjectInlineConfiguration[] {
  const exercises = listExercises(root);
  return [
    ...readdirSync(join(root, "packages")).map((name) =>
      project(name, { include: [`packages/${name}/test/**/*.test.ts`] }),
    ),
    ...exercises.map(starterProject),
    ...exercises.flatMap((exercise) => solutionProject(root, exercise)),
  ];
}

/** The learner's code under the visible tests. */
export function starterProject({ number, folder }: Exercise): TestProjectInlineConfiguration {
  return project(`exercise-${number}`, {
    include: [`${folder}/exercise.test.ts`],
    provide: { exerciseFile: `${folder}/exercise.ts` },
  });
}

/** The solution under the visible and the hidden tests; nothing where the edition has none. */
export function solutionProject(root: string, exercise: Exercise): TestProjectInlineConfiguration[] {
  if (exercise.solution === undefined) return [];
  return [underTest(root, exercise, `solution-${exercise.number}`, "solution.ts")];
}

/** Each wrong answer under the same tests as the solution. */
export function galleryProjects(root: string, exercise: Exercise): TestProjectInlineConfiguration[] {
  return exercise.wrong.map((name) =>
    underTest(root, exercise, `wrong-${exercise.number}-${name}`, `wrong/${name}.ts`),
  );
}

function underTest(
  root: string,
  { folder, solution = "" }: Exercise,
  name: string,
  file: string,
): TestProjectInlineConfiguration {
  return project(name, {
    include: [`${folder}/exercise.test.ts`, `${solution}/hidden.test.ts`],
    alias: { "#exercise": join(root, solution, file) },
    provide: { exerciseFile: `${solution}/${file}` },
  });
}

function project(name: string, test: TestProjectInlineConfiguration["test"]): TestProjectInlineConfiguration {
  return { extends: true, test: { name, ...test } };
}
