import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Exercise } from "../../exercises.ts";
import { namesOf } from "../../find-exercise.ts";
import { UsageError } from "../../usage-error.ts";

const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Folder names stand in tables and in terminals of 80 columns. */
const LONGEST = 30;

/** @throws {UsageError} when a new exercise cannot be called this. */
export function checkSlug(root: string, exercises: readonly Exercise[], slug: string): void {
  if (!SLUG.test(slug))
    throw new UsageError(`"${slug}" is no slug: write lower-case words joined by hyphens${example(slug)}.`);
  if (slug.length > LONGEST)
    throw new UsageError(`"${slug}" has ${slug.length} characters: a slug has at most ${LONGEST}.`);
  const taken = exercises.find((exercise) => namesOf(exercise).includes(slug));
  if (taken !== undefined)
    throw new UsageError(`"${slug}" is taken: there is ${taken.folder}. Find another slug.`);
  if (existsSync(join(root, "packages", slug)))
    throw new UsageError(`"${slug}" is taken: there is packages/${slug}. Find another slug.`);
}

/** `, for example limit-concurrency`, made of what was typed. */
function example(typed: string): string {
  const words = typed
    .normalize("NFKD")
    .toLowerCase()
    .match(/[a-z][a-z0-9]*/g);
  const slug = words?.join("-") ?? "";
  return slug === "" || slug.length > LONGEST ? ", for example limit-concurrency" : `, for example ${slug}`;
}
