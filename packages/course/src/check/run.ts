import type { SerializedError, TestModule } from "vitest/node";
import type { Exercise } from "../exercises.ts";
import { galleryProjects, solutionProject, starterProject } from "../projects.ts";
import { messageOf, outcomeOf } from "../reporter/outcome.ts";
import { openVitest } from "../vitest-run.ts";
import type { Results } from "./verdicts.ts";

/**
 * Runs starters, solutions and wrong answers of these exercises in one vitest process.
 *
 * @param done called with each project's name when it has ended
 * @returns results by project name: `exercise-03`, `solution-03`, `wrong-03-foreach-async`
 */
export async function runProjects(root: string, exercises: readonly Exercise[], done: (name: string) => void): Promise<Map<string, Results>> {
  const { exitCode } = process;
  const projects = exercises.flatMap((exercise) => [starterProject(exercise), ...solutionProject(root, exercise), ...galleryProjects(root, exercise)]);
  const vitest = await openVitest(root, {
    projects,
    silent: true,
    reporters: [{ onTestModuleEnd: ({ project }: TestModule) => done(project.name) }],
  });
  try {
    const { testModules, unhandledErrors } = await vitest.start();
    const results = new Map<string, Results>();
    for (const module of testModules) {
      const { outcomes, errors } = results.get(module.project.name) ?? { outcomes: [], errors: [] };
      for (const test of module.children.allTests()) {
        outcomes.push({ ...outcomeOf(test), errorName: test.result().errors?.[0]?.name ?? "" });
      }
      errors.push(...module.errors().map(messageOf));
      results.set(module.project.name, { outcomes, errors });
    }
    // Belongs to some project, and vitest does not say to which: nobody may pass.
    const loose = (unhandledErrors as SerializedError[]).map((error) => `an error outside of all tests: ${messageOf(error)}`);
    if (loose.length > 0) for (const { errors } of results.values()) errors.push(...loose);
    return results;
  } finally {
    await vitest.close();
    process.exitCode = exitCode;
  }
}
