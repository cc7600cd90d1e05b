import { basename, dirname } from "node:path/posix";
import type { Exercise } from "@meanwhile/course/src/exercises.ts";
import { namesOf } from "@meanwhile/course/src/find-exercise.ts";
import { closestMatch } from "leven";
import { isZip } from "./class-entry.ts";
import type { Tree, TreeFile } from "./tree.ts";

/** Where a student has the file of an exercise. */
export type Located =
  | { kind: "found"; file: TreeFile }
  | { kind: "several"; paths: string[] }
  /** Not under any name that is understood; this may be meant. */
  | { kind: "misnamed"; nearest: string }
  | { kind: "absent" };

export const CODE = /\.[cm]?[jt]sx?$/i;
const SOURCE = /\.([cm]?[jt]sx?|txt|docx?)$/i;

/**
 * Finds an exercise's file: `exercise.ts` in a folder that names the exercise, or a file that names it itself.
 *
 * @param only whether nothing but this exercise is graded: then `exercise.ts` need not say which it is
 * @param handedOut names of the files that every student has in the exercise's folder
 */
export function locate(tree: Tree, exercise: Exercise, only: boolean, handedOut: readonly string[]): Located {
  const ranked = tree.files.flatMap((file) => {
    const rank = rankOf(file.path, exercise, only);
    return rank === undefined ? [] : [{ file, rank, zip: zipOf(file.path) }];
  });
  // What was packed once more is an older state, or the same; of two zips nobody knows which one counts.
  const outermost = lowest(ranked, ({ zip }) => zip.length);
  const zips = [...Map.groupBy(outermost, ({ zip }) => zip.join("/")).values()];
  const [first, ...others] = zips.flatMap((inZip) => lowest(inZip, ({ rank }) => rank));
  if (first === undefined) return nearest(tree, exercise, only, handedOut);
  if (others.length === 0) return { kind: "found", file: first.file };
  return { kind: "several", paths: [first, ...others].map(({ file }) => file.path) };
}

/** Those for which the number is as low as for no other. */
function lowest<T>(all: readonly T[], numberOf: (one: T) => number): T[] {
  const least = Math.min(...all.map(numberOf));
  return all.filter((one) => numberOf(one) === least);
}

/** The folders to the innermost zip around a file; empty where it is in none. */
function zipOf(path: string): string[] {
  const folders = path.split("/").slice(0, -1);
  return folders.slice(0, folders.findLastIndex(isZip) + 1);
}

/** The lower, the likelier; a file further inside is less likely. */
function rankOf(path: string, exercise: Exercise, only: boolean): number | undefined {
  const depth = path.split("/").length;
  if (basename(path) === "exercise.ts") {
    if (path === `${exercise.folder}/exercise.ts` || path.endsWith(`/${exercise.folder}/exercise.ts`))
      return depth;
    if (isNamed(basename(dirname(path)), exercise)) return 1000 + depth;
    if (only && !namesAny(dirname(path))) return 3000 + depth;
  }
  return path.endsWith(".ts") && isNamed(basename(path, ".ts"), exercise) ? 2000 + depth : undefined;
}

function nearest(tree: Tree, exercise: Exercise, only: boolean, handedOut: readonly string[]): Located {
  const candidates = tree.files
    .map(({ path }) => path)
    .filter((path) => SOURCE.test(path) && !path.endsWith(".test.ts"))
    .filter((path) => {
      const folder = basename(dirname(path));
      // What was handed out beside the exercise is no answer.
      if (isNamed(folder, exercise)) return !handedOut.includes(basename(path));
      if (isNamed(basename(path).replace(/\.\w+$/, ""), exercise)) return true;
      if (basename(path) === "exercise.ts" && mentions(folder, exercise)) return true;
      if (namesAny(dirname(path))) return false;
      return (CODE.test(path) && mentions(basename(path), exercise)) || only || path === "exercise.ts";
    });
  const near = closestMatch(
    "exercise.ts",
    candidates.map((path) => basename(path)),
  );
  const hit = candidates.find((path) => basename(path) === near);
  return hit === undefined ? { kind: "absent" } : { kind: "misnamed", nearest: hit };
}

export function isNamed(name: string, exercise: Exercise): boolean {
  const plain = name
    .toLowerCase()
    .replace(/\.zip$/, "")
    .replaceAll(/[_ ]/g, "-")
    .replace(/^exercise(\d)/, "exercise-$1");
  return namesOf(exercise).includes(plain);
}

/** A folder such as `ejercicio 3`, a file such as `answer3.ts`. */
function mentions(name: string, { number }: Exercise): boolean {
  return new RegExp(String.raw`(^|\D)0?${Number(number)}(\D|$)`).test(name);
}

/** Whether a path speaks of some exercise by its number. */
export function namesAny(folder: string): boolean {
  return folder.split("/").some((name) => /^(exercise[-_ ]?)?\d\d?([-_ ]|(\.zip)?$)/i.test(name));
}
