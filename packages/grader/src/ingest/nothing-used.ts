import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path/posix";
import type { Exercise } from "@meanwhile/course/src/exercises.ts";
import type { Judged } from "./judge.ts";
import { CODE, isNamed, namesAny } from "./locate.ts";
import { notHandedOut } from "./not-handed-out.ts";
import { shown } from "./shown.ts";
import { isTest, type Starter } from "./starter.ts";
import type { Tree } from "./tree.ts";

const ARCHIVE = /\.(zip|rar|7z|tar|t?gz|bz2|xz)$/i;
/** Names that are told. */
const MOST = 4;

/**
 * Why somebody must look at what was handed in, where no exercise could use any of it. A student who handed in
 * something is never one who handed in nothing.
 *
 * @param judged of all exercises that are graded
 * @returns undefined where an exercise says enough, and where there is nothing but what was handed out
 */
export async function nothingUsed(
  tree: Tree,
  judged: readonly Judged[],
  starters: readonly Starter[],
  root: string,
): Promise<string | undefined> {
  if (!isUnused(judged)) return undefined;
  const own = await notHandedOut(tree, starters, root);
  const exercises = starters.map(({ exercise }) => exercise);
  if (judged.every(({ file }) => file === undefined)) {
    const folders = tree.ignored.map(({ path }) => path).filter((path) => !existsSync(join(root, path)));
    const names = [...own.map(({ path }) => path), ...folders];
    return names.length === 0
      ? undefined
      : `no exercise's file was found, only ${listed(names)}; expected ${expected(exercises)}.`;
  }
  // The rest of a clone is not what was asked for, as long as the starters lie where they belong.
  const answers = own.filter(
    ({ path, changed }) =>
      (!changed || basename(path) === "exercise.ts") && mayAnswer(path) && !isOfAnother(path, exercises),
  );
  return answers.length === 0
    ? undefined
    : `the starter is unchanged, but there is ${listed(answers.map(({ path }) => path))}; expected ${expected(exercises)}.`;
}

/** Nothing was found, for each exercise in the same way: else it is about one of them, which says so. */
function isUnused(judged: readonly Judged[]): boolean {
  if (judged.every(({ state }) => state === "no-attempt")) return true;
  const [first] = judged;
  const nearest = first?.nearest;
  if (nearest === undefined || judged.some((other) => other.nearest !== nearest)) return false;
  return judged.length > 1 || !CODE.test(nearest);
}

function mayAnswer(path: string): boolean {
  return ARCHIVE.test(path) || (CODE.test(path) && !isTest(path));
}

/** Whether it lies with an exercise that is not graded now. */
function isOfAnother(path: string, exercises: readonly Exercise[]): boolean {
  const folders = dirname(path).split("/");
  return (
    namesAny(dirname(path)) &&
    !exercises.some((exercise) => folders.some((folder) => isNamed(folder, exercise)))
  );
}

function listed(names: readonly string[]): string {
  const some = names.slice(0, MOST).map((name) => shown(name, 60));
  const more = names.length > MOST ? ` and ${names.length - MOST} more` : "";
  return some.join(", ") + more;
}

function expected(exercises: readonly Exercise[]): string {
  const [first, ...others] = exercises.map(({ folder }) => `${folder}/exercise.ts`);
  if (others.length === 0) return `is ${first}`;
  return others.length === 1
    ? `are ${first} and ${others.join("")}`
    : `are ${first} and ${others.length} more`;
}
