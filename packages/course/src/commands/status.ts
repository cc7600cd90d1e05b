import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Exercise, listExercises } from "../exercises.ts";
import { lost } from "../lost.ts";
import { openVitest, runAll } from "../open-vitest.ts";
import { missing } from "../present.ts";
import { ProgressLine } from "../progress-line.ts";
import { starterProject } from "../projects.ts";
import { chosenSeed } from "../seed.ts";
import { allPassed, testsIn } from "../tests-in.ts";
import { waitingBeside } from "../waiting-beside.ts";
import { block, plural, row, styled } from "../terminal.ts";

/**
 * `pnpm status`: which exercises are done and which comes next, found out by running all of them.
 *
 * @returns whether all are done
 * @throws {UsageError} when `SEED` is no seed.
 */
export async function status(root: string): Promise<boolean> {
  chosenSeed();
  const exercises = listExercises(root);
  console.log(`\n Running ${plural(exercises.length, "exercise")} ...\n`);
  const lines = await run(root, exercises);
  const next = lines.find(({ done }) => !done)?.exercise;
  for (const { exercise, passed, total, done } of lines) {
    const mark = done ? "done" : exercise === next ? "next" : "";
    const gone = done ? undefined : missingFile(root, exercise);
    const count = gone ?? (total === 0 ? "does not load" : `${passed} of ${plural(total, "test")}`);
    const paint = (text: string): string => styled(done ? "green" : "dim", text);
    console.log(row(` ${mark.padEnd(5)} ${exercise.number}  ${exercise.slug}`, count, paint));
  }
  for (const path of lost(root)) console.log(`\n${block(missing(path).message, 1)}`);
  const waiting = exercises.flatMap((exercise) => waitingBeside(root, exercise));
  if (waiting.length > 0) console.log(`\n${block(waiting.join("\n"), 1)}`);
  console.log(`\n ${onward(lines.filter(({ done }) => done).length, exercises.length, next)}\n`);
  return next === undefined;
}

/** `exercise.ts is missing` */
function missingFile(root: string, { folder }: Exercise): string | undefined {
  const name = ["exercise.ts", "exercise.test.ts"].find((file) => !existsSync(join(root, folder, file)));
  return name === undefined ? undefined : `${name} is missing`;
}

interface Line {
  exercise: Exercise;
  passed: number;
  total: number;
  done: boolean;
}

async function run(root: string, exercises: readonly Exercise[]): Promise<Line[]> {
  using progress = new ProgressLine();
  let ended = 0;
  const onTestModuleEnd = (): void => progress.show(`${(ended += 1)} of ${exercises.length} ...`);
  const projects = exercises.map(starterProject);
  const vitest = await openVitest(root, { projects, reporters: [{ onTestModuleEnd }], silent: true });
  const { testModules } = await runAll(vitest);
  await vitest.close();
  return exercises.map((exercise) => {
    const own = testModules.filter(({ project }) => project.name === `exercise-${exercise.number}`);
    const tests = testsIn(own);
    const passed = tests.filter((test) => test.result().state === "passed").length;
    return { exercise, passed, total: tests.length, done: allPassed(own) };
  });
}

function onward(done: number, total: number, next: Exercise | undefined): string {
  if (next === undefined) return `All exercises are done: ${total} of ${total}.`;
  return `${done} of ${total} done. Next: ${styled("bold", `pnpm test --filter exercise-${next.number}`)}`;
}
