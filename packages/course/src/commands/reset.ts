import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CourseError } from "../course-error.ts";
import { codeOf } from "../error-code.ts";
import { type Exercise, listExercises } from "../exercises.ts";
import { findExercise } from "../find-exercise.ts";
import { lostFolders } from "../lost.ts";
import { backUp } from "../reset/backup.ts";
import { isModule, starterOf } from "../reset/starter.ts";
import { block, styled } from "../terminal.ts";
import { writeAtomically } from "../write-atomically.ts";

/**
 * `pnpm reset 3`: gives the starter of an exercise back, after a dated copy of what the learner wrote.
 *
 * @throws {UsageError} when the exercise is unknown.
 * @throws {CourseError} when there is no starter to go back to, or a file cannot be written.
 */
export async function reset(root: string, name: string): Promise<void> {
  const exercise = findExercise(listExercises(root), name, () => lostFolders(root));
  const starter = await starterOf(root, exercise);
  const mine = modulesIn(root, exercise.folder);
  const changed = [...starter].filter(([file, content]) => mine.get(file)?.equals(content) !== true);
  if (changed.length === 0) {
    console.log(`\n${block(`${exercise.folder}/exercise.ts is the starter: there is nothing to do.`, 1)}\n`);
    return;
  }
  const kept = new Map([...mine].filter(([file, content]) => starter.get(file)?.equals(content) !== true));
  const copies = kept.size === 0 ? undefined : backUp(root, exercise, kept, new Date());
  for (const [file, content] of changed) restore(root, `${exercise.folder}/${file}`, content, copies);
  tell(
    exercise,
    changed.map(([file]) => file),
    [...kept.keys()],
    copies,
  );
}

function modulesIn(root: string, folder: string): Map<string, Buffer> {
  const files = readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && isModule(entry.name))
    .map(({ name }) => name);
  return new Map(files.map((name) => [name, read(root, `${folder}/${name}`)]));
}

function read(root: string, file: string): Buffer {
  try {
    return readFileSync(join(root, file));
  } catch (cause) {
    throw new CourseError(
      `nothing was changed, because ${file} cannot be read (${codeOf(cause)}): give yourself the right to read it.`,
      { cause },
    );
  }
}

function restore(root: string, file: string, content: Buffer, copies: string | undefined): void {
  try {
    writeAtomically(join(root, file), content);
  } catch (cause) {
    const kept = copies === undefined ? "" : ` A copy of it is in ${copies}.`;
    throw new CourseError(
      `cannot write ${file} (${codeOf(cause)}): close it elsewhere, or give yourself the right to write it.${kept}`,
      { cause },
    );
  }
}

function tell(
  { number, folder }: Exercise,
  restored: readonly string[],
  kept: readonly string[],
  copies: string | undefined,
): void {
  const own = kept.filter((file) => !restored.includes(file));
  const lines = [
    `The starter is back: ${restored.map((file) => `${folder}/${file}`).join(", ")}`,
    ...(copies === undefined
      ? []
      : ["What you wrote is kept in", ...kept.map((file) => `  ${copies}/${file}`)]),
    ...(own.length === 0 ? [] : [`Left as it is: ${own.map((file) => `${folder}/${file}`).join(", ")}`]),
    `To begin again: ${styled("bold", `pnpm test --filter exercise-${number}`)}`,
  ];
  console.log(`\n${block(lines.join("\n"), 1)}\n`);
}
