import { chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findLayers, strongestLevel } from "@meanwhile/box/isolation";
import { needsOf, SETUP } from "@meanwhile/box/vitest/settings";
import type { TestProjectInlineConfiguration } from "vitest/config";
import { CourseError } from "./course-error.ts";
import type { Exercise } from "./exercises.ts";
import { starterProject } from "./projects.ts";
import { useScratch } from "./scratch.ts";

/**
 * The learner's code under the visible tests, in another process than theirs: as when it is graded.
 *
 * @throws {CourseError} on Windows, where there is no such process
 */
export function boxedProject(root: string, exercise: Exercise): TestProjectInlineConfiguration {
  if (process.platform === "win32")
    throw new CourseError("--boxed needs Linux or macOS; on Windows it works inside of WSL.");
  useScratch();
  if (process.getuid?.() === 0) chmodSync(tmpdir(), 0o755);
  const { test, ...project } = starterProject(exercise);
  const paths = ["node_modules", "packages", exercise.folder].map((path) => join(root, path));
  const box = {
    // What only instructors need to install is not asked of anybody else.
    level: strongestLevel().level === "none" ? ("none" as const) : ("default" as const),
    found: findLayers(),
    readable: paths,
    writable: [tmpdir()],
    capabilities: needsOf(join(root, exercise.folder)),
    shown: true,
  };
  return { ...project, test: { ...test, setupFiles: [SETUP], provide: { ...test?.provide, box } } };
}
