import { stopwatch } from "@meanwhile/download";
import type { Vitest } from "vitest/node";
import { ProgressLine } from "../../progress-line.ts";
import { block, canWriteOver, plural, styled } from "../../terminal.ts";
import { type Run, runOnce } from "./run-once.ts";
import { seeds } from "./seeds.ts";

/**
 * Runs all tests of a vitest so many times, or until a run fails. Tells how far it is: on a terminal in a line
 * that is written over, elsewhere every 20 runs.
 *
 * @param again the command that runs the same tests once
 * @returns whether all runs passed
 */
export async function repeat(vitest: Vitest, count: number, again: string): Promise<boolean> {
  using progress = new ProgressLine();
  const elapsed = stopwatch();
  const drawn = seeds();
  let tests = 0;
  for (let run = 1; run <= count; run++) {
    const seed = drawn.next().value;
    if (run === 1) progress.show(`run 1 of ${count} ...`);
    const result = await runOnce(vitest, seed);
    tests += result.passed;
    if (result.failures.length > 0) {
      progress.clear();
      console.log(failureText(run, seed, result, again));
      console.log(`${tests} passed, ${result.failures.length} failed`);
      return false;
    }
    const left = (elapsed() / run) * (count - run);
    progress.show(`run ${run} of ${count}: ${plural(tests, "test")} passed, about ${duration(left)} left`);
    if (!canWriteOver() && run % 20 === 0)
      console.log(`run ${run} of ${count}: ${plural(tests, "test")} passed`);
  }
  progress.clear();
  console.log(`${tests} passed, 0 failed`);
  return true;
}

function failureText(run: number, seed: number, { failures }: Run, again: string): string {
  const texts = failures.map((failure) => {
    const [title = "", ...said] = failure.split("\n");
    return `\n ${styled("red", title)}\n${block(said.join("\n"), 3)}`;
  });
  return [
    ...texts,
    `\n Run ${run} failed, with seed ${seed}. To have it again: ${styled("bold", `SEED=${seed} ${again}`)}`,
  ].join("\n");
}

function duration(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
