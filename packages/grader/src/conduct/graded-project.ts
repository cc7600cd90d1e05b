import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Capability, Level } from "@meanwhile/box/isolation";
import type { Exercise } from "@meanwhile/course/src/exercises.ts";
import type { TestProjectInlineConfiguration } from "vitest/config";
import type { Workshop } from "./workshop.ts";

/** What the tests have to know of the boxes that they open. */
export interface BoxSettings {
  level: Level;
  readable: string[];
  writable: string[];
  capabilities: Capability[];
}

declare module "vitest" {
  interface ProvidedContext {
    box: BoxSettings;
    /** Of the submission that is graded. */
    submission: { seed: number; /** Milliseconds, as of `Date.now()`. */ deadline: number };
  }
}

/** The visible and the hidden tests of an exercise, about a program in a box. */
export function gradedProject(
  root: string,
  exercise: Exercise,
  exercises: readonly Exercise[],
  workshop: Workshop,
  level: Level,
): TestProjectInlineConfiguration {
  const { folder, solution = "", number } = exercise;
  return {
    extends: true,
    test: {
      name: `graded-${number}`,
      include: [`${folder}/exercise.test.ts`, `${solution}/hidden.test.ts`],
      setupFiles: [join(import.meta.dirname, "setup.ts")],
      provide: {
        exerciseFile: "",
        box: {
          level,
          readable: workshop.readableFor(exercises),
          writable: [workshop.scratch],
          capabilities: needsOf(root, exercise),
        },
        submission: { seed: 0, deadline: 0 },
      },
    },
  };
}

/** What the exercise's package.json says that its box has to grant: `"meanwhile": { "needs": ["threads"] }`. */
function needsOf(root: string, { folder }: Exercise): Capability[] {
  const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as {
    meanwhile?: { needs?: Capability[] };
  };
  return manifest.meanwhile?.needs ?? [];
}
