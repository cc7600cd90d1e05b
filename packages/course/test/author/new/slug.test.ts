import { join } from "node:path";
import { expect, test } from "vitest";
import { listExercises } from "../../../src/exercises.ts";
import { checkSlug } from "../../../src/author/new/slug.ts";
import { UsageError } from "../../../src/usage-error.ts";
import { madeUpCourse } from "../../made-up-course.ts";

test.for([
  [
    "Rate Limit",
    '"Rate Limit" is no slug: write lower-case words joined by hyphens, for example rate-limit.',
  ],
  ["../rate", '"../rate" is no slug: write lower-case words joined by hyphens, for example rate.'],
  [
    "rate--limit",
    '"rate--limit" is no slug: write lower-case words joined by hyphens, for example rate-limit.',
  ],
  ["-", '"-" is no slug: write lower-case words joined by hyphens, for example limit-concurrency.'],
  ["", '"" is no slug: write lower-case words joined by hyphens, for example limit-concurrency.'],
  ["32-rate", '"32-rate" is no slug: write lower-case words joined by hyphens, for example rate.'],
  ["a".repeat(31), `"${"a".repeat(31)}" has 31 characters: a slug has at most 30.`],
  ["gather", '"gather" is taken: there is exercises/03-gather. Find another slug.'],
  ["exercise-3", '"exercise-3" is taken: there is exercises/03-gather. Find another slug.'],
  ["download", '"download" is taken: there is packages/download. Find another slug.'],
] as const)("%j is refused", async ([slug, message]) => {
  await using course = await madeUpCourse({
    "exercises/03-gather/exercise.ts": "",
    [join("packages", "download", "package.json")]: "{}",
  });
  expect(() => checkSlug(course.root, listExercises(course.root), slug)).toThrow(new UsageError(message));
});

test.for(["rate", "rate-limit", "http2", "a".repeat(30)])("%j is a slug", async (slug) => {
  await using course = await madeUpCourse({ "exercises/03-gather/exercise.ts": "" });
  expect(() => checkSlug(course.root, listExercises(course.root), slug)).not.toThrow();
});
