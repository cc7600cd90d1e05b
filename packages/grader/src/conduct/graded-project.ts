import { join } from "node:path";
import { findLayers, type Level } from "@meanwhile/box/isolation";
import { type BoxSettings, needsOf, SETUP } from "@meanwhile/box/vitest/settings";
import type { Exercise } from "@meanwhile/course/src/exercises.ts";
import type { TestProjectInlineConfiguration } from "vitest/config";
import type { Workshop } from "./workshop.ts";

/** How boxes are made for an exercise, whatever is in them. */
export function boxesFor(root: string, exercise: Exercise, workshop: Workshop, level: Level): BoxSettings {
  return {
    level,
    found: findLayers(),
    main: workshop.main,
    readable: workshop.readable(exercise.folder),
    writable: [workshop.scratch],
    gates: workshop.gates,
    emptied: true,
    kept: true,
    capabilities: needsOf(join(root, exercise.folder)),
  };
}

/** The visible and the hidden tests of an exercise, about a program in a box. */
export function gradedProject(
  { folder, solution = "", number }: Exercise,
  box: BoxSettings,
): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name: `graded-${number}`,
      include: [`${folder}/exercise.test.ts`, `${solution}/hidden.test.ts`],
      setupFiles: [SETUP],
      provide: { exerciseFile: "", box },
    },
  };
}
