import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CourseError } from "../../course-error.ts";
import { codeOf } from "../../error-code.ts";

const TEMPLATE = join(import.meta.dirname, "template");

/**
 * Makes the folders of a new exercise and of its solution from the template: both or none. They are made under
 * names that git, pnpm and `check` ignore, and appear whole.
 *
 * @returns the files, relative to the root
 * @throws {CourseError} when they cannot be written; then there is nothing of them.
 */
export function writeExercise(root: string, number: string, slug: string): string[] {
  const folders = [
    { from: "exercise", to: `exercises/${number}-${slug}`, scratch: scratchOf("exercises", number, slug) },
    { from: "solution", to: `solutions/${number}-${slug}`, scratch: scratchOf("solutions", number, slug) },
  ];
  const made: string[] = [];
  try {
    for (const { from, scratch } of folders) {
      made.push(scratch);
      mkdirSync(join(root, scratch, ".."), { recursive: true });
      cpSync(join(TEMPLATE, from), join(root, scratch), { recursive: true });
      for (const file of filesIn(root, scratch)) fill(join(root, file), number, slug);
    }
    for (const { scratch, to } of folders) {
      renameSync(join(root, scratch), join(root, to));
      made.push(to);
    }
  } catch (cause) {
    for (const folder of made) rmSync(join(root, folder), { recursive: true, force: true });
    throw new CourseError(
      `nothing was made, because a folder could not be written (${codeOf(cause)}): make room or give yourself the right to write in exercises/ and solutions/.`,
      { cause },
    );
  }
  return folders.flatMap(({ to }) => filesIn(root, to));
}

function scratchOf(parent: string, number: string, slug: string): string {
  return `${parent}/.${number}-${slug}.${process.pid}.tmp`;
}

function filesIn(root: string, folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  const names = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return names.flatMap((entry) =>
    entry.isDirectory() ? filesIn(root, `${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}

/** The template is exercise 00 with the title "Title". */
function fill(path: string, number: string, slug: string): void {
  const words = slug.replaceAll("-", " ");
  const title = words.slice(0, 1).toUpperCase() + words.slice(1);
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replaceAll(/\b00\b/g, number).replaceAll("· Title", `· ${title}`));
}
