import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** One exercise, as its folders tell. All paths are relative to the repository, with `/`. */
export interface Exercise {
  /** `"03"` */
  number: string;
  /** `"gather"` */
  slug: string;
  /** `"exercises/03-gather"` */
  folder: string;
  /** `"solutions/03-gather"`, where this edition has it. */
  solution: string | undefined;
  /** Names of the wrong answers: `"foreach-async"`. */
  wrong: string[];
}

/** All exercises of the course in its order. The folders are the only list there is. */
export function listExercises(root: string): Exercise[] {
  return folders(join(root, "exercises")).flatMap((name) => {
    const [, number, slug] = /^(\d\d)-([a-z0-9-]+)$/.exec(name) ?? [];
    if (number === undefined || slug === undefined) return [];
    const solution = existsSync(join(root, "solutions", name)) ? `solutions/${name}` : undefined;
    return [{ number, slug, folder: `exercises/${name}`, solution, wrong: wrongAnswers(root, solution) }];
  });
}

function wrongAnswers(root: string, solution: string | undefined): string[] {
  const folder = join(root, solution ?? "", "wrong");
  if (solution === undefined || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.slice(0, -3))
    .toSorted();
}

function folders(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}
