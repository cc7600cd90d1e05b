import { CourseError } from "../../course-error.ts";
import { listExercises } from "../../exercises.ts";
import { block, styled } from "../../terminal.ts";
import { nextNumber } from "../new/number.ts";
import { checkSlug } from "../new/slug.ts";
import { writeExercise } from "../new/write.ts";
import { runPnpm } from "../pnpm.ts";
import { check } from "./check.ts";

/**
 * `pnpm new "slug"`: makes an exercise, its solution and a wrong answer from the template, introduces them to pnpm
 * and shows what `check` finds: that is the list of what to write.
 *
 * @param chapter the tens digit; the last chapter when undefined
 * @throws {UsageError} when the slug or the chapter cannot be used.
 * @throws {CourseError} when the folders cannot be written, or pnpm cannot link them.
 */
export async function makeNew(root: string, slug: string, chapter: string | undefined): Promise<void> {
  const exercises = listExercises(root);
  checkSlug(root, exercises, slug);
  const number = nextNumber(exercises, chapter);
  const files = writeExercise(root, number, slug);
  console.log(`\n${block(["Made from the template:", ...files.map((file) => `  ${file}`)].join("\n"), 1)}`);
  console.log(`\n${block("Linking the two new packages: pnpm install ...", 1)}`);
  try {
    await runPnpm(root, ["install"]);
  } catch (cause) {
    throw new CourseError(
      `the exercise is made, but pnpm could not link it: npx --yes pnpm@12 install, then pnpm check ${number}.`,
      { cause },
    );
  }
  await check(root, [number]);
  // That there is something to do is what was asked for.
  process.exitCode = 0;
  const again = styled("bold", `pnpm check ${number}`);
  console.log(`\n${block(`This is your list. What is done is no longer on it: ${again}`, 1)}\n`);
}
