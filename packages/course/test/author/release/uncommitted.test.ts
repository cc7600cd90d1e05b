import { join } from "node:path";
import { expect, test } from "vitest";
import { uncommitted } from "../../../src/author/release/uncommitted.ts";
import { madeUpCourse } from "../../made-up-course.ts";
import { courseInGit } from "../../reset/course-in-git.ts";

const E = "exercises/03-gather";

test("files of the edition that are changed or new; others do not matter", async () => {
  await using course = await courseInGit({ [`${E}/exercise.ts`]: "1", [`${E}/README.md`]: "1" });
  await course.write({ [`${E}/exercise.ts`]: "2", [`${E}/a b.ts`]: "", "notes.md": "" });
  const edition = new Map(
    [`${E}/exercise.ts`, `${E}/README.md`, `${E}/a b.ts`].map((path) => [path, Buffer.of()]),
  );
  expect(await uncommitted(course.root, edition)).toEqual([`${E}/exercise.ts`, `${E}/a b.ts`]);
});

test("the course may be a folder of a larger repository", async () => {
  await using course = await courseInGit({ [`exercises/course/${E}/exercise.ts`]: "1" });
  await course.write({ [`exercises/course/${E}/exercise.ts`]: "2" });
  const edition = new Map([[`${E}/exercise.ts`, Buffer.of()]]);
  expect(await uncommitted(join(course.root, "exercises/course"), edition)).toEqual([`${E}/exercise.ts`]);
});

test("without git nobody knows", async () => {
  await using course = await madeUpCourse({ [`${E}/exercise.ts`]: "1" });
  expect(await uncommitted(course.root, new Map([[`${E}/exercise.ts`, Buffer.of()]]))).toEqual([]);
});
