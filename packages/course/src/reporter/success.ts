import { waterfall } from "@meanwhile/test-server/picture";
import type { Exercise } from "../exercises.ts";
import { block, columns, styled } from "../terminal.ts";
import type { Outcome } from "./outcome.ts";

/** What to look at once all is green: the picture, the number won, the way on. */
export function success(
  outcomes: readonly Outcome[],
  exercise: Exercise,
  next: Exercise | undefined,
): string {
  const shown =
    outcomes.find(({ won }) => won !== undefined) ??
    outcomes.find(({ schedule }) => (schedule?.spans.length ?? 0) > 1);
  const picture =
    shown?.schedule === undefined ? [] : ["", block(waterfall(shown.schedule, { width: columns() - 4 }), 3)];
  return [...picture, "", ...numberWon(shown), ` exercise-${exercise.number} is done. ${wayOn(next)}`].join(
    "\n",
  );
}

function wayOn(next: Exercise | undefined): string {
  if (next === undefined) return "That was the last exercise.";
  const command = styled("bold", `pnpm test --filter exercise-${next.number}`);
  return `Next is exercise ${next.number}, ${next.slug}:\n   ${next.folder}/README.md\n   ${command}`;
}

function numberWon(shown: Outcome | undefined): string[] {
  if (shown?.won !== undefined) return [block(styled("green", shown.won), 3), ""];
  if (shown?.schedule === undefined) return [];
  const { oneAtATime, total, unit, peak, spans } = shown.schedule;
  const sum = Math.round(oneAtATime);
  const yours =
    total < oneAtATime
      ? `one at a time ${sum} -> yours ${Math.round(total)} ${unit}`
      : `${sum} ${unit}, the sum of all`;
  const numbers = `${yours}, ${peak} of ${spans.length} in flight at most`;
  return [block(styled("green", numbers), 3), ""];
}
