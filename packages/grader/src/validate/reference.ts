import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Exercise } from "@meanwhile/course/src/exercises.ts";
import type { LaidOut, Task } from "../conduct/task.ts";

/** Solutions and wrong answers build on one another: all of them, without the hidden tests. */
export function solutionFiles(root: string): LaidOut[] {
  return readdirSync(join(root, "solutions"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
    .map(({ name, parentPath }) => join(parentPath, name))
    .filter((path) => (path.endsWith(".ts") && !path.endsWith(".test.ts")) || path.endsWith("package.json"))
    .map((path) => [path.slice(root.length + 1).replaceAll("\\", "/"), readFileSync(path)]);
}

/** The task for a solution or a wrong answer, where it stands. */
export function taskFor(exercise: Exercise, name: string, files: readonly LaidOut[]): Task {
  return { exercise, file: `${exercise.solution}/${name}`, files, seed: 0 };
}
