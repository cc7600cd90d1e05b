import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { listExercises } from "../exercises.ts";
import { findExercise } from "../find-exercise.ts";
import { messageOf } from "../reporter/outcome.ts";
import { block } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { openVitest } from "../vitest-run.ts";

/**
 * `pnpm soak`: runs the solutions many times, each time in another order and with another seed, while one other
 * process per core burns processor time. Right answers must never fail: the first failure ends it with exit 1.
 *
 * @throws {UsageError} when `runs` is not an integer of 1 or more, or an exercise is unknown.
 */
export async function soak(root: string, names: readonly string[], runs: string): Promise<void> {
  const count = Number(runs);
  if (!Number.isInteger(count) || count < 1) throw new UsageError(`--runs must be an integer of 1 or more, got "${runs}".`);
  const all = listExercises(root);
  const chosen = names.length === 0 ? all : names.map((name) => findExercise(all, name));
  const project = chosen.filter(({ solution }) => solution !== undefined).map(({ number }) => `solution-${number}`);
  if (project.length === 0) throw new UsageError("this edition has no solutions to run.");

  const burners = Array.from({ length: availableParallelism() }, () => fork(join(import.meta.dirname, "../burner.ts")));
  const vitest = await openVitest(root, { project, reporters: [{}], sequence: { shuffle: true } });
  console.log(`${count} runs of ${project.join(", ")}, with ${burners.length} busy processes beside them`);
  try {
    let tests = 0;
    for (let run = 1; run <= count; run++) {
      const seed = Math.floor(Math.random() * 2 ** 31);
      // Workers inherit it: contents, chunks and orders are drawn anew.
      process.env["SEED"] = String(seed);
      vitest.config.sequence.seed = seed;
      const { testModules, unhandledErrors } = run === 1 ? await vitest.start() : await vitest.rerunTestSpecifications(await vitest.globTestSpecifications());
      const cases = testModules.flatMap((module) => [...module.children.allTests()]);
      const failed = cases.filter((test) => test.result().state !== "passed");
      tests += cases.length;
      for (const test of failed) {
        console.log(`\nrun ${run}: ${test.module.project.name}: ${test.fullName}\n${block(test.result().errors?.map(messageOf).join("\n") ?? "not run", 2)}`);
      }
      if (failed.length > 0 || unhandledErrors.length > 0 || cases.length === 0) {
        for (const error of unhandledErrors) console.log(String(error));
        console.log(`\nRun ${run} failed. Again: SEED=${seed} pnpm soak --runs 1\n${tests - failed.length} passed, ${Math.max(1, failed.length)} failed`);
        process.exitCode = 1;
        return;
      }
      if (process.stdout.isTTY || run % 20 === 0 || run === count) console.log(`run ${run} of ${count}: ${tests} tests passed so far`);
    }
    console.log(`${tests} passed, 0 failed`);
  } finally {
    await vitest.close();
    for (const burner of burners) burner.kill();
  }
}
