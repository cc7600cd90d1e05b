import { waterfall } from "@meanwhile/test-server/picture";
import type { Exercise } from "../exercises.ts";
import { block, columns, styled } from "../terminal.ts";
import type { Outcome } from "./outcome.ts";

/** What to look at once all is green: the picture, the number won, the way on. */
export function success(outcomes: readonly Outcome[], exercise: Exercise, next: Exercise | undefined): string {
  const shown = outcomes.find(({ won }) => won !== undefined) ?? outcomes.find(({ schedule }) => (schedule?.spans.length ?? 0) > 1);
  const picture = shown?.schedule === undefined ? [] : ["", block(waterfall(shown.schedule, { width: columns() - 4 }), 3)];
  const onward =
    next === undefined
      ? "That was the last exercise."
      : `Next: ${styled("bold", `pnpm test --filter exercise-${next.number}`)}  (${next.slug}: ${next.folder}/README.md)`;
  return [...picture, "", ...numberWon(shown), ` exercise-${exercise.number} is done. ${onward}\n`].join("\n");
}

function numberWon(shown: Outcome | undefined): string[] {
  if (shown?.won !== undefined) return [block(styled("green", shown.won), 3), ""];
  if (shown?.schedule === undefined) return [];
  const { oneAtATime, total, unit, peak, spans } = shown.schedule;
  const numbers = `one at a time ${Math.round(oneAtATime)} -> yours ${Math.round(total)} ${unit}, ${peak} of ${spans.length} in flight at most`;
  return [block(styled("green", numbers), 3), ""];
}
