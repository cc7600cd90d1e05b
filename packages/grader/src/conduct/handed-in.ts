import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Exercise } from "@meanwhile/course/src/exercises.ts";
import type { LaidOut, Task } from "./task.ts";

/** The task for what a student has handed in: laid over the exercise as it was handed out, without its tests. */
export function handedIn(
  root: string,
  exercise: Exercise,
  files: ReadonlyMap<string, Uint8Array>,
  seed: number,
): Task {
  const { folder } = exercise;
  const pristine = readdirSync(join(root, folder))
    .filter((name) => name === "package.json" || (name.endsWith(".ts") && !name.endsWith(".test.ts")))
    .map((name): LaidOut => [`${folder}/${name}`, readFileSync(join(root, folder, name))]);
  const own = [...files].map(([path, bytes]): LaidOut => [`${folder}/${path}`, bytes]);
  return { exercise, file: `${folder}/exercise.ts`, files: [...pristine, ...own], seed };
}
